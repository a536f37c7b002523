// SPDX-License-Identifier: Apache-2.0
#include "reports/registration_papers.h"

#include "complaints/registering.h"
#include "complaints/registration_claim.h"
#include "portfolio/file_of_work.h"
#include "reports/picture_reading.h"
#include "reports/typesetter.h"

#include <sstream>
#include <system_error>
#include <utility>

namespace counterproof::reports {
namespace {

/// What the pages around the picture take of a PDF, fonts and all.
constexpr std::int64_t kAroundPicture = 1'000'000;

void add(std::vector<TextRow> &rows, const char *name, const std::optional<std::string> &value) {
  if (value) rows.push_back({name, *value});
}

/// As the artist states them; what is not stated is left out.
std::vector<TextRow> facts_of(const cases::WorkNote &note) {
  std::vector<TextRow> rows;
  add(rows, "Author", note.authors);
  add(rows, "Finished on", note.completed);
  add(rows, "First published on", note.first_published);
  add(rows, "First published at", note.first_published_at);
  add(rows, "Official address", note.official_url);
  return rows;
}

Result<Pixels> picture_of(storage::Database &database, const PackPrograms &programs,
                          const std::string &work_id, int side) {
  const auto file = portfolio::file_of_work(database, work_id);
  std::error_code error;
  if (!file || !std::filesystem::is_regular_file(*file, error))
    return fail(ErrorCode::not_found, "The picture of this work is not where it was: put its file "
                                      "back into your folders, then try again.");
  PictureReading reading(programs.decoder, image::Rules::own);
  image::DecodeRequest request;
  request.file = *file;
  auto picture = reading.read(std::move(request), side);
  if (!picture)
    return fail(ErrorCode::unreadable,
                "The picture of this work cannot be read: " + picture.error());
  return to_rgb(std::move(picture->pixels));
}

/// The first line is the heading; blank lines part the paragraphs.
Document claim_document(const std::string &text, const std::string &made) {
  Document document{"Copyright claim statement", made, {}};
  std::istringstream lines(text);
  std::string line, paragraph;
  std::getline(lines, line);
  document.blocks.emplace_back(Heading{1, line});
  const auto put = [&] {
    if (!paragraph.empty()) document.blocks.emplace_back(Paragraph{std::exchange(paragraph, {})});
  };
  while (std::getline(lines, line)) {
    if (line.empty())
      put();
    else
      paragraph += (paragraph.empty() ? "" : "\n") + line;
  }
  put();
  return document;
}

Status check_size(const std::filesystem::path &file, std::int64_t most) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(file, error);
  if (!error && static_cast<std::int64_t>(bytes) <= most) return {};
  std::filesystem::remove(file, error);
  return fail(ErrorCode::too_large, "The file could not be made small enough for the form.");
}

Status write_sample(const PaperBooks &books, const PackPrograms &programs, const PaperOrder &order,
                    const cases::WorkNote &note, const WorkingFolder &folder) {
  const auto &rules = complaints::registration_rules();
  auto rgb = picture_of(books.store.database, programs, order.work_id, rules.sample_side);
  if (!rgb) return tl::unexpected(rgb.error());
  const Typesetter typesetter(programs.report, folder);
  const auto title = note.title.value_or("");
  if (order.kind == PaperKind::sample_jpeg)
    return typesetter.draw_picture_sheet({.rgb = std::move(*rgb),
                                          .title = title,
                                          .facts = facts_of(note),
                                          .side = rules.sample_side,
                                          .most_bytes = rules.sample_bytes},
                                         order.out);
  const auto jpeg = folder.file("picture.jpg");
  auto drawn = typesetter.draw_picture_sheet({.rgb = std::move(*rgb),
                                              .title = {},
                                              .facts = {},
                                              .side = rules.sample_side,
                                              .most_bytes = rules.sample_bytes - kAroundPicture},
                                             jpeg);
  if (!drawn) return drawn;
  const Document document{
      title,
      to_rfc3339(books.clock.utc_ms()),
      {Heading{1, title}, FactList{facts_of(note)}, ReportPicture{jpeg, "picture.jpg", title}}};
  if (auto written = typesetter.write_pdf(document, order.out); !written) return written;
  return check_size(order.out, rules.sample_bytes);
}

}  // namespace

Status write_registration_paper(const PaperBooks &books, const PackPrograms &programs,
                                const PaperOrder &order) {
  const auto note = books.notes.of(order.work_id);
  if (!note) return tl::unexpected(note.error());
  if (auto named = complaints::check_named(*note); !named) return named;
  const auto folder = WorkingFolder::beside(order.out);
  if (!folder) return tl::unexpected(folder.error());
  if (order.kind != PaperKind::claim_pdf)
    return write_sample(books, programs, order, *note, *folder);
  const auto text = complaints::registration_claim(*note, order.links);
  if (!text) return tl::unexpected(text.error());
  return Typesetter(programs.report, *folder)
      .write_pdf(claim_document(*text, to_rfc3339(books.clock.utc_ms())), order.out);
}

}  // namespace counterproof::reports
