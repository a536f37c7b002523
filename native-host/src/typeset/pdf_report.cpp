// SPDX-License-Identifier: Apache-2.0
#include "typeset/pdf_report.h"

#include "typeset/bar_plot.h"
#include "typeset/page_writer.h"

#include <string>
#include <vector>

namespace counterproof::typeset {
namespace {

using protocol::JsonTree;

std::string text_of(const JsonTree &tree) { return tree.text().value_or(""); }

std::vector<std::string> texts_of(const JsonTree &tree) {
  std::vector<std::string> texts;
  for (const auto &one : tree.list())
    texts.push_back(text_of(one));
  return texts;
}

std::vector<std::vector<std::string>> rows_of(const JsonTree &tree) {
  std::vector<std::vector<std::string>> rows;
  for (const auto &one : tree.list())
    rows.push_back(texts_of(one));
  return rows;
}

std::vector<double> numbers_of(const JsonTree &tree) {
  std::vector<double> numbers;
  for (const auto &one : tree.list())
    numbers.push_back(one.number().value_or(0));
  return numbers;
}

void write_table(PageWriter &pages, const JsonTree &block) {
  const auto head = texts_of(block.at("head"));
  auto shares = numbers_of(block.at("percent"));
  for (double &share : shares)
    share /= 100;
  shares.resize(head.size(), 1.0 / static_cast<double>(head.size() + 1));
  pages.table(head, rows_of(block.at("rows")), shares);
}

void write_bars(PageWriter &pages, const JsonTree &block) {
  BarPlot plot{texts_of(block.at("series")), texts_of(block.at("labels")), {}};
  for (const auto &values : block.at("values").list())
    plot.values.push_back(numbers_of(values));
  constexpr double kHeight = 150;
  pages.figure(kHeight,
               [&](cairo_t *cairo) { draw_bars(cairo, plot, PageWriter::width(), kHeight); });
}

Status write_picture(PageWriter &pages, DescribedInput &input, const JsonTree &block) {
  const double count = block.at("bytes").number().value_or(0);
  if (count < 1 || count > DescribedInput::kMostBytes)
    return fail(ErrorCode::unreadable, "A picture of the report has no size.");
  auto bytes = input.bytes(static_cast<std::size_t>(count));
  if (!bytes) return tl::unexpected(bytes.error());
  if (!pages.jpeg(std::move(*bytes)))
    return fail(ErrorCode::unreadable, "A picture of the report is no JPEG.");
  return {};
}

Status write_block(PageWriter &pages, DescribedInput &input, const JsonTree &block) {
  const auto kind = text_of(block.at("block"));
  if (kind == "heading")
    pages.heading(static_cast<int>(block.at("level").number().value_or(1)),
                  text_of(block.at("text")));
  else if (kind == "text")
    pages.paragraph(text_of(block.at("text")));
  else if (kind == "facts")
    pages.facts(rows_of(block.at("rows")));
  else if (kind == "table")
    write_table(pages, block);
  else if (kind == "bars")
    write_bars(pages, block);
  else if (kind == "picture")
    return write_picture(pages, input, block);
  else
    return fail(ErrorCode::unreadable, "The report has a part of a kind that is not known.");
  return {};
}

}  // namespace

Status write_pdf(DescribedInput &input, const JsonTree &description, std::FILE *out) {
  PageWriter pages(out, text_of(description.at("title")), text_of(description.at("made")));
  for (;;) {
    const auto block = input.next();
    if (!block) return tl::unexpected(block.error());
    if (!block->is_object()) return pages.finish();
    if (auto written = write_block(pages, input, *block); !written) return written;
  }
}

}  // namespace counterproof::typeset
