// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/received_pictures.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::cases {

/// not_held: it never came, or is not held any more. no_room: the disk was full. damaged: the held
/// bytes are no longer those that came. taken_back: the artist took it out of the records.
enum class PictureStanding { kept, not_held, no_room, damaged, taken_back };
std::string_view to_word(PictureStanding standing);

/// A picture that a listing showed, as it is named when its case is opened.
struct ShownPicture {
  std::string key, address;
  /// It came, and there was no room to hold it.
  bool had_no_room = false;
};

struct ListingPicture {
  /// Empty for one that the artist saved by hand and kept with the case.
  std::string key, address;
  /// None when it is not kept.
  std::optional<std::string> sha256;
  std::int64_t bytes = 0;
  /// When these bytes came first from the browser; none for one that did not, or was saved by hand.
  std::optional<std::string> received_at;
  std::string noted_at;
  bool is_redrawn = false;
  PictureStanding standing = PictureStanding::kept;
};

/// Each kept picture once, under the first of its names; the others left out.
std::vector<ListingPicture> each_kept_once(const std::vector<ListingPicture> &pictures);
std::int64_t count_not_kept(const std::vector<ListingPicture> &pictures);

/// Which pictures of which cases a report shows, so that what was looked through can be told from
/// what would go in now.
class PictureRoll {
public:
  /// What each_kept_once() gave for the case.
  void add(const std::string &case_id, const std::vector<ListingPicture> &kept);
  /// SHA-256 in hex; the same for the same pictures in the same order.
  std::string digest() const;

private:
  std::string said_;
};

struct KeptCounts {
  std::int64_t kept = 0, not_kept = 0;
};

/// The pictures of a case's listing, byte for byte as they came. Uses the store's thread rule.
class ListingPictures {
public:
  ListingPictures(storage::Store &store, const Clock &clock)
      : store_(store), clock_(clock), received_(store, clock) {}

  /// Keeps with the case what is held under these names: the bytes are on the disk before their row
  /// and its ledger entry, and those before this returns. What cannot be kept is noted with the
  /// reason. The same again writes nothing. not_found for an unknown case.
  Result<KeptCounts> keep(const std::string &case_id, const std::vector<ShownPicture> &shown);

  /// In the order in which they came into the records; empty for a case without.
  Result<std::vector<ListingPicture>> of(const std::string &case_id);

private:
  struct Keeping;
  Result<bool> keep_one(Keeping &keeping, const ShownPicture &shown);
  Result<PictureStanding> take_over(Keeping &keeping, const ShownPicture &shown,
                                    const HeldPicture &held);
  Status note(const Keeping &keeping, const ShownPicture &shown, PictureStanding standing);

  storage::Store &store_;
  const Clock &clock_;
  ReceivedPictures received_;
};

}  // namespace counterproof::cases
