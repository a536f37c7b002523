// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "typeset/text_layout.h"

#include <cairo.h>
#include <cstdio>
#include <string>
#include <vector>

namespace counterproof::typeset {

/// A4 pages, written to `file` as they fill: paragraphs, tables and pictures from top to bottom,
/// fonts embedded.
class PageWriter {
public:
  /// `made`: RFC 3339, the time that the file tells of itself.
  PageWriter(std::FILE *file, std::string title, const std::string &made);
  ~PageWriter();
  PageWriter(const PageWriter &) = delete;
  PageWriter &operator=(const PageWriter &) = delete;

  /// Level 1 to 3; also an entry of the outline.
  void heading(int level, const std::string &text);
  void paragraph(const std::string &text);
  /// Names in bold, values beside them.
  void facts(const std::vector<std::vector<std::string>> &rows);
  /// Columns as wide as `shares` say (their sum is the page); the head again on each page.
  void table(const std::vector<std::string> &head,
             const std::vector<std::vector<std::string>> &rows, const std::vector<double> &shares);
  /// A baseline JPEG made by ourselves; false for anything else.
  bool jpeg(Bytes bytes);
  /// Room of this height for drawing; the page's width is width(). `draw` finds (0, 0) at its
  /// top-left corner.
  template <class Draw> void figure(double height, const Draw &draw) {
    need(height);
    cairo_save(cairo_);
    cairo_translate(cairo_, kMargin, y_);
    draw(cairo_);
    cairo_restore(cairo_);
    y_ += height + kGap;
  }
  static double width() { return kWidth - 2 * kMargin; }

  /// storage_failed when the disk refused anything.
  Status finish();

private:
  static constexpr double kWidth = 595.28, kHeight = 841.89, kMargin = 51, kGap = 7;
  static constexpr double kBottom = kHeight - 62;

  enum class Bold { none, first, all };

  void need(double height);
  void new_page();
  void foot();
  double room() const { return kBottom - y_; }
  /// `head` stands again above it where it begins a page.
  void row(const std::vector<std::string> &cells, const std::vector<double> &shares, Bold bold,
           const std::vector<std::string> *head = nullptr);

  std::FILE *file_;
  std::string title_;
  cairo_surface_t *surface_;
  cairo_t *cairo_;
  double y_ = kMargin;
  int page_ = 1;
  std::vector<int> outline_;
};

}  // namespace counterproof::typeset
