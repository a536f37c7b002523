// SPDX-License-Identifier: Apache-2.0
#include "typeset/page_writer.h"

#include "typeset/jpeg_bytes.h"

#include <algorithm>
#include <array>
#include <cairo-pdf.h>
#include <utility>

namespace counterproof::typeset {
namespace {

constexpr std::array<double, 4> kHeadingSizes{0, 18, 13, 10.5};
constexpr TextStyle kBody{};
constexpr TextStyle kCell{.size = 8.5};
constexpr TextStyle kCellBold{.size = 8.5, .is_bold = true};
constexpr double kPad = 3;

cairo_status_t write_to(void *file, const unsigned char *bytes, unsigned length) {
  const auto written = std::fwrite(bytes, 1, length, static_cast<std::FILE *>(file));
  return written == length ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

void ink(cairo_t *cairo) { cairo_set_source_rgb(cairo, 0.1, 0.1, 0.12); }

void show(cairo_t *cairo, const Layout &layout, double x, double y) {
  ink(cairo);
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout.get());
}

void rule(cairo_t *cairo, double from, double to, double y) {
  cairo_set_source_rgb(cairo, 0.78, 0.78, 0.8);
  cairo_set_line_width(cairo, 0.5);
  cairo_move_to(cairo, from, y);
  cairo_line_to(cairo, to, y);
  cairo_stroke(cairo);
}

}  // namespace

PageWriter::PageWriter(std::FILE *file, std::string title, const std::string &made)
    : file_(file), title_(std::move(title)),
      surface_(cairo_pdf_surface_create_for_stream(write_to, file, kWidth, kHeight)),
      cairo_(cairo_create(surface_)), outline_(kHeadingSizes.size(), CAIRO_PDF_OUTLINE_ROOT) {
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title_.c_str());
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Counterproof");
  cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
}

PageWriter::~PageWriter() {
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

void PageWriter::foot() {
  const auto name = lay_out(cairo_, title_, {.size = 7.5}, width() - 60);
  pango_layout_set_height(name.get(), -1);
  pango_layout_set_ellipsize(name.get(), PANGO_ELLIPSIZE_END);
  rule(cairo_, kMargin, kWidth - kMargin, kHeight - 50);
  show(cairo_, name, kMargin, kHeight - 44);
  const auto number = lay_out(cairo_, "Page " + std::to_string(page_), {.size = 7.5}, 60);
  show(cairo_, number, kWidth - kMargin - width_of(number), kHeight - 44);
}

void PageWriter::new_page() {
  foot();
  cairo_show_page(cairo_);
  ++page_;
  y_ = kMargin;
}

void PageWriter::need(double height) {
  if (height > room() && y_ > kMargin) new_page();
}

void PageWriter::heading(int level, const std::string &text) {
  const auto at = static_cast<std::size_t>(std::clamp(level, 1, 3));
  const auto layout = lay_out(cairo_, text, {.size = kHeadingSizes[at], .is_bold = true}, width());
  constexpr double kKeepWithNext = 60;
  need(height_of(layout) + kKeepWithNext);
  if (y_ > kMargin) y_ += kGap;
  const auto place = "page=" + std::to_string(page_);
  outline_[at] = cairo_pdf_surface_add_outline(surface_, outline_[at - 1], text.c_str(),
                                               place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
  show(cairo_, layout, kMargin, y_);
  y_ += height_of(layout) + kGap;
}

void PageWriter::paragraph(const std::string &text) {
  const auto layout = lay_out(cairo_, text, kBody, width());
  // Line by line, so that a long text goes on over pages.
  const int lines = pango_layout_get_line_count(layout.get());
  PangoLayoutIter *iter = pango_layout_get_iter(layout.get());
  for (int i = 0; i < lines; ++i) {
    PangoRectangle logical{};
    pango_layout_iter_get_line_extents(iter, nullptr, &logical);
    const double height = static_cast<double>(logical.height) / PANGO_SCALE;
    const double above =
        static_cast<double>(pango_layout_iter_get_baseline(iter) - logical.y) / PANGO_SCALE;
    need(height);
    ink(cairo_);
    cairo_move_to(cairo_, kMargin + static_cast<double>(logical.x) / PANGO_SCALE, y_ + above);
    pango_cairo_show_layout_line(cairo_, pango_layout_iter_get_line_readonly(iter));
    y_ += height;
    pango_layout_iter_next_line(iter);
  }
  pango_layout_iter_free(iter);
  y_ += kGap;
}

void PageWriter::row(const std::vector<std::string> &cells, const std::vector<double> &shares,
                     Bold bold, const std::vector<std::string> *head) {
  std::vector<Layout> layouts;
  double height = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const bool is_bold = bold == Bold::all || (bold == Bold::first && i == 0);
    layouts.push_back(lay_out(cairo_, i < cells.size() ? cells[i] : std::string(),
                              is_bold ? kCellBold : kCell, shares[i] * width() - 2 * kPad));
    // No cell is taller than a page can hold; what is cut ends with an ellipsis.
    constexpr double kTallest = (kBottom - kMargin) * 0.6;
    pango_layout_set_height(layouts.back().get(), static_cast<int>(kTallest * PANGO_SCALE));
    pango_layout_set_ellipsize(layouts.back().get(), PANGO_ELLIPSIZE_END);
    height = std::max(height, height_of(layouts.back()));
  }
  if (height + 2 * kPad > room() && y_ > kMargin) {
    new_page();
    if (head != nullptr) row(*head, shares, Bold::all);
  }
  double x = kMargin;
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    show(cairo_, layouts[i], x + kPad, y_ + kPad);
    x += shares[i] * width();
  }
  y_ += height + 2 * kPad;
  rule(cairo_, kMargin, kWidth - kMargin, y_);
}

void PageWriter::facts(const std::vector<std::vector<std::string>> &rows) {
  for (const auto &cells : rows)
    row(cells, {0.26, 0.74}, Bold::first);
  y_ += kGap;
}

void PageWriter::table(const std::vector<std::string> &head,
                       const std::vector<std::vector<std::string>> &rows,
                       const std::vector<double> &shares) {
  constexpr double kHeadAndRow = 50;
  need(kHeadAndRow);
  row(head, shares, Bold::all);
  for (const auto &cells : rows)
    row(cells, shares, Bold::none, &head);
  y_ += kGap;
}

bool PageWriter::jpeg(Bytes bytes) {
  const auto [width_px, height_px] = jpeg_size(bytes);
  if (width_px == 0 || height_px == 0) return false;
  constexpr double kTallest = kBottom - kMargin - 20;
  const double scale = std::min(width() / width_px, kTallest / height_px);
  figure(height_px * scale, [&, wide = width_px, high = height_px](cairo_t *cairo) {
    // The file itself goes into the PDF; the pixels of the surface are never looked at.
    auto *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, wide, high);
    auto *kept = new Bytes(std::move(bytes));
    cairo_surface_set_mime_data(
        image, CAIRO_MIME_TYPE_JPEG, kept->data(), kept->size(),
        [](void *data) { delete static_cast<Bytes *>(data); }, kept);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, image, 0, 0);
    cairo_paint(cairo);
    cairo_surface_destroy(image);
  });
  return true;
}

Status PageWriter::finish() {
  foot();
  cairo_show_page(cairo_);
  cairo_surface_finish(surface_);
  if (cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS ||
      cairo_status(cairo_) != CAIRO_STATUS_SUCCESS || std::fflush(file_) != 0)
    return fail(ErrorCode::storage_failed, "The report could not be written: is the disk full?");
  return {};
}

}  // namespace counterproof::typeset
