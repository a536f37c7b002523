// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "match/verdict.h"
#include "vision/features.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::match {

/// A work that may be in a picture. The score is a Finding's; none when the two could not be laid
/// over one another.
struct Resemblance {
  std::string work_id;
  std::optional<double> score;
};

/// The works that pictures are searched for. Lives in memory only; the features' cache on disk is
/// the portfolio's. Every call may come from any thread: searches run side by side, changes wait
/// for the searches under way and are seen by the next one.
class Index {
public:
  Index();
  ~Index();
  Index(const Index &) = delete;
  Index &operator=(const Index &) = delete;

  /// Adds a work, or replaces the one with this id. Featureless works are counted, never found.
  /// `name` stands for the features in what is saved, such as their digest; a work without one is
  /// left out there.
  void add(std::string work_id, vision::Features features, std::string name = {});
  /// False when there is no such work.
  bool remove(std::string_view work_id);
  void clear();
  std::size_t size() const;

  /// Builds what searching needs, if works were added or removed since the last time. find() does
  /// the same by itself; calling it after loading keeps the first search fast.
  void prepare() const;

  /// What prepare() built, for a cache on this computer's disk: large portfolios are ready to be
  /// searched at once with it. It counts as saved from now on.
  Bytes save() const;
  /// Whether save() would give much that the last one, or take_up(), did not know.
  bool is_worth_saving() const;
  /// Between add() and the first prepare(): takes up what save() gave, as far as it tells of works
  /// that are here with the same features. Refuses bytes that are damaged or of another version
  /// (unreadable); nothing changes then.
  Status take_up(ByteView saved);

private:
  friend Verdict find(const Index &index, const vision::Features &query);
  friend std::vector<Resemblance> resembling(const Index &index, const vision::Features &query,
                                             std::size_t most);
  struct State;
  std::unique_ptr<State> state_;
};

/// Looks for the works of `index` in one picture (vision::extract_query). Deterministic: the same
/// works, added in any order, and the same picture give the same verdict.
Verdict find(const Index &index, const vision::Features &query);

/// The `most` works most like one picture, for an artist to choose from: first what find() gives,
/// whatever its score, then works that only single key points speak for. Fewer when nothing speaks
/// for more; none for a featureless picture.
std::vector<Resemblance> resembling(const Index &index, const vision::Features &query,
                                    std::size_t most);

}  // namespace counterproof::match
