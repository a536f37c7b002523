// SPDX-License-Identifier: Apache-2.0
#include "reports/typesetter.h"

#include "cases/canonical_json.h"
#include "platform/executable.h"
#include "platform/input_file.h"
#include "platform/output_file.h"
#include "platform/process.h"

#include <cmath>
#include <fstream>

namespace counterproof::reports {
namespace {

using cases::Canonical;

constexpr int kNotWritten = 3;

Canonical list_of(const std::vector<std::string> &texts) {
  Canonical::List list;
  for (const auto &text : texts)
    list.push_back({text});
  return {list};
}

Canonical list_of(const std::vector<TextRow> &rows) {
  Canonical::List list;
  for (const auto &row : rows)
    list.push_back(list_of(row));
  return {list};
}

Canonical list_of(const std::vector<std::int64_t> &numbers) {
  Canonical::List list;
  for (const auto number : numbers)
    list.push_back({number});
  return {list};
}

Canonical side_of(const SheetSide &side) {
  Canonical::List region;
  for (const Point &corner : side.region)
    for (const double value : {corner.x, corner.y})
      region.push_back({static_cast<std::int64_t>(std::llround(value))});
  return {Canonical::Object{{"width", {std::int64_t{side.rgb.width}}},
                            {"height", {std::int64_t{side.rgb.height}}},
                            {"caption", {side.caption}},
                            {"region", {region}}}};
}

/// One block as counterproof-report reads it (typeset/pdf_report.h).
struct ToLine {
  Canonical::Object operator()(const Heading &heading) const {
    return {
        {"block", {"heading"}}, {"level", {std::int64_t{heading.level}}}, {"text", {heading.text}}};
  }
  Canonical::Object operator()(const Paragraph &paragraph) const {
    return {{"block", {"text"}}, {"text", {paragraph.text}}};
  }
  Canonical::Object operator()(const FactList &facts) const {
    return {{"block", {"facts"}}, {"rows", list_of(facts.rows)}};
  }
  Canonical::Object operator()(const TextTable &table) const {
    return {{"block", {"table"}},
            {"head", list_of(table.head)},
            {"percent", list_of(table.percent)},
            {"rows", list_of(table.rows)}};
  }
  Canonical::Object operator()(const BarChart &chart) const {
    Canonical::List values;
    for (const auto &series : chart.values)
      values.push_back(list_of(series));
    return {{"block", {"bars"}},
            {"series", list_of(chart.series)},
            {"labels", list_of(chart.labels)},
            {"values", {values}}};
  }
  Canonical::Object operator()(const ReportPicture &picture) const {
    std::error_code error;
    const auto size = std::filesystem::file_size(picture.file, error);
    return {{"block", {"picture"}}, {"bytes", {static_cast<std::int64_t>(size)}}};
  }
};

void write_line(std::ofstream &out, const Canonical::Object &object) {
  out << cases::to_canonical_json({object}) << '\n';
}

void write_bytes(std::ofstream &out, ByteView bytes) {
  out.write(reinterpret_cast<const char *>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

Status Typesetter::run(const std::filesystem::path &input, const std::filesystem::path &out) const {
  {
    const auto from = platform::open_input_file(input);
    if (!from) return tl::unexpected(from.error());
    const auto to = platform::create_output_file(out);
    if (!to) return tl::unexpected(to.error());
    auto child = platform::start_process(program_, {"--given"}, {&from->descriptor, &*to});
    const auto end = child ? child->wait() : platform::ProcessEnd{};
    std::error_code ignored;
    std::filesystem::remove(input, ignored);
    if (end.code == 0) return {};
    std::filesystem::remove(out, ignored);
    if (end.code == kNotWritten) return disk_refused();
  }
  return fail(ErrorCode::internal,
              "The program that draws reports (counterproof-report) is missing or ended early: "
              "reinstall Counterproof, then try again.");
}

Status Typesetter::draw_sheet(const SheetSide &left, const SheetSide &right,
                              const std::filesystem::path &out) const {
  const auto input = folder_.file("sheet-input");
  std::ofstream file(input, std::ios::binary);
  write_line(file, {{"make", {"sheet"}}, {"left", side_of(left)}, {"right", side_of(right)}});
  write_bytes(file, left.rgb.data);
  write_bytes(file, right.rgb.data);
  file.close();
  if (!file) return disk_refused();
  return run(input, out);
}

Status Typesetter::draw_picture_sheet(const PictureSheet &sheet,
                                      const std::filesystem::path &out) const {
  const auto input = folder_.file("sheet-input");
  std::ofstream file(input, std::ios::binary);
  write_line(file, {{"make", {"pictureSheet"}},
                    {"width", {std::int64_t{sheet.rgb.width}}},
                    {"height", {std::int64_t{sheet.rgb.height}}},
                    {"title", {sheet.title}},
                    {"facts", list_of(sheet.facts)},
                    {"side", {std::int64_t{sheet.side}}},
                    {"mostBytes", {sheet.most_bytes}}});
  write_bytes(file, sheet.rgb.data);
  file.close();
  if (!file) return disk_refused();
  return run(input, out);
}

Status Typesetter::write_pdf(const Document &document, const std::filesystem::path &out) const {
  const auto input = folder_.file("report-input");
  std::ofstream file(input, std::ios::binary);
  write_line(file, {{"make", {"pdf"}}, {"title", {document.title}}, {"made", {document.made}}});
  for (const auto &block : document.blocks) {
    write_line(file, std::visit(ToLine{}, block));
    const auto *picture = std::get_if<ReportPicture>(&block);
    if (picture == nullptr) continue;
    const auto bytes = read_file(picture->file);
    if (!bytes) return tl::unexpected(bytes.error());
    write_bytes(file, *bytes);
  }
  file.close();
  if (!file) return disk_refused();
  return run(input, out);
}

std::filesystem::path default_report_path() {
  return platform::program_beside("counterproof-report");
}

}  // namespace counterproof::reports
