// SPDX-License-Identifier: Apache-2.0
#include "reports/sheet_maker.h"

#include "match/index.h"
#include "portfolio/file_of_work.h"
#include "vision/extract.h"
#include "vision/transform.h"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace counterproof::reports {
namespace {

constexpr int kSide = 960;

/// Marks the part of the work that was found, in both. `received`: the size in whose pixels the
/// finding is.
void mark(const match::Finding &finding, Point received, SheetSide &listing, SheetSide &work) {
  const double across = listing.rgb.width / received.x;
  const double down = listing.rgb.height / received.y;
  for (const Point &corner : finding.region_in_picture)
    listing.region.push_back({corner.x * across, corner.y * down});
  const double w = work.rgb.width;
  const double h = work.rgb.height;
  const std::array<Point, 4> corners{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
  std::array<vision::Pair, 4> pairs;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    pairs[i] = {corners[i], {finding.quad[i].x * across, finding.quad[i].y * down}, 1};
  const auto start = vision::fit_affine(pairs);
  const auto placed = start ? vision::fit_homography(pairs, *start) : std::nullopt;
  const auto back = placed ? placed->inverse() : std::nullopt;
  if (!back) return;
  for (const Point &corner : listing.region)
    work.region.push_back(back->apply(corner));
}

std::string words_of(const match::Finding &finding) {
  return fmt::format(
      "Outlined: where the program found the work in this picture when this pack was made ({}; {} "
      "points agree; they support {:.0f} % of the work's area{}{}).",
      finding.kind == match::Kind::match ? "a match" : "possibly, to be judged by eye",
      finding.evidence.points, finding.evidence.coverage * 100,
      finding.mirrored ? "; mirrored" : "",
      finding.inverted ? "; with light and dark exchanged" : "");
}

}  // namespace

/// `finding` is in pixels of the picture as received, whose size this is.
struct SheetMaker::Looked {
  std::optional<match::Finding> finding;
  Point received;
  std::string words;
};

SheetMaker::Decoded SheetMaker::work_picture(const std::string &work_id) {
  image::DecodeRequest request;
  if (const auto file = portfolio::file_of_work(database_, work_id); file) {
    request.file = *file;
    if (auto picture = own_.read(request, kSide); picture) return picture;
    request.file.clear();
  }
  // The file was moved or taken away since: the small picture made of it then.
  const auto small = works_.thumbnail(work_id);
  if (!small) return tl::unexpected(std::string("the work's own file is not there any more."));
  request.bytes = *small;
  return own_.read(request, kSide);
}

Result<SheetMaker::Looked> SheetMaker::look_for(const std::string &work_id, ByteView picture) {
  match::Index index;
  const auto has_features = works_.load_one_into(index, work_id);
  if (!has_features) return tl::unexpected(has_features.error());
  image::DecodeRequest request;
  request.bytes = picture;
  const auto seen = sellers_.read(request, vision::kQuerySide);
  if (!*has_features || !seen)
    return Looked{{}, {}, "Nothing is outlined: this picture could not be compared with the work."};
  const Point received{static_cast<double>(seen->width), static_cast<double>(seen->height)};
  auto verdict =
      match::find(index, vision::extract_query(seen->pixels, {seen->width, seen->height}));
  if (verdict.findings.empty() || verdict.findings.front().kind == match::Kind::none)
    return Looked{
        {},
        received,
        "Nothing is outlined: the program did not find the work in this picture when this "
        "pack was made. Whether it shows the work is to be judged by eye."};
  auto &finding = verdict.findings.front();
  return Looked{finding, received, words_of(finding)};
}

Result<Sheet> SheetMaker::make(ByteView picture, const std::string &work_id,
                               const std::filesystem::path &out) {
  image::DecodeRequest request;
  request.bytes = picture;
  auto seen = sellers_.read(request, kSide);
  if (!seen) return Sheet{false, "The picture as received cannot be shown: " + seen.error()};
  auto own = work_picture(work_id);
  if (!own) return Sheet{false, "The artist's work cannot be shown beside it: " + own.error()};
  const auto looked = look_for(work_id, picture);
  if (!looked) return tl::unexpected(looked.error());
  SheetSide listing{to_rgb(std::move(seen->pixels)), "Picture of the listing", {}};
  SheetSide work{to_rgb(std::move(own->pixels)), "The artist's work", {}};
  if (looked->finding) mark(*looked->finding, looked->received, listing, work);
  if (auto drawn = drawing_.draw_sheet(listing, work, out); !drawn)
    return tl::unexpected(drawn.error());
  return Sheet{true, looked->words};
}

}  // namespace counterproof::reports
