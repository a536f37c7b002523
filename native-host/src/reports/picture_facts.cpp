// SPDX-License-Identifier: Apache-2.0
#include "reports/picture_facts.h"

#include "reports/report_words.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace counterproof::reports {
namespace {

constexpr std::size_t kShownAddress = 300;

std::string why(cases::PictureStanding standing) {
  using enum cases::PictureStanding;
  switch (standing) {
  case no_room: return "the disk was full when it came";
  case damaged: return "its bytes were damaged on this computer before the case was opened";
  case taken_back: return "the artist took it out of the records";
  default: return "it was not loaded, or was not held any more when the case was opened";
  }
}

}  // namespace

FactList picture_facts(const cases::ListingPicture &picture,
                       const std::vector<cases::ListingPicture> &names) {
  const auto file = "pictures/" + *picture.sha256;
  std::vector<cases::ListingPicture> its_names;
  std::copy_if(names.begin(), names.end(), std::back_inserter(its_names),
               [&](const auto &name) { return name.sha256 == picture.sha256; });
  const bool is_redrawn = std::all_of(its_names.begin(), its_names.end(),
                                      [](const auto &name) { return name.is_redrawn; });
  FactList facts{
      {{is_redrawn ? "Picture, drawn anew by the browser" : "Picture as received", file}}};
  for (const auto &name : its_names) {
    if (!name.address.empty())
      facts.rows.push_back({"Address", shown(name.address, kShownAddress)});
    // What came from one address says nothing of when another one had it.
    if (name.received_at) facts.rows.push_back({"First received there (UTC)", *name.received_at});
    if (name.is_redrawn)
      facts.rows.push_back({"Not byte for byte",
                            "Its own form (GIF or AVIF) was turned into PNG by the artist's "
                            "browser before it was kept."});
  }
  facts.rows.push_back({"Kept (UTC)", picture.noted_at});
  facts.rows.push_back({"Bytes", std::to_string(picture.bytes)});
  return facts;
}

std::string not_kept_words(const cases::ListingPicture &picture) {
  const auto &name = picture.address.empty() ? picture.key : picture.address;
  return "A picture that this listing showed is not in the records: " + shown(name, kShownAddress) +
         " (" + why(picture.standing) + ").";
}

}  // namespace counterproof::reports
