// SPDX-License-Identifier: Apache-2.0
#include "service/match_index.h"

#include "base/log.h"
#include "service/saved_search.h"

#include <utility>

namespace counterproof::service {
namespace {

/// About 10 ms a step on a slow machine.
constexpr int kWorksPerStep = 20;

}  // namespace

void MatchIndex::when_current(std::function<void(const Status &)> ready) {
  waiting_.push_back(std::move(ready));
  if (loading_) return;
  loading_ = true;
  load_some();
}

void MatchIndex::load_some() {
  const auto records = records_.open();
  if (!records) return finish(tl::unexpected<Error>(records.error()));
  const auto reached = (*records)->portfolio.load_into(index_, revision_, kWorksPerStep);
  if (!reached) return finish(tl::unexpected<Error>(reached.error()));
  if (*reached != revision_) {
    revision_ = *reached;
    prepared_ = false;
    lanes_.on_strand([this] { load_some(); });
    return;
  }
  // Most often: nothing changed. A worker would come to it only after the pictures in its queue.
  if (prepared_) return finish({});
  // What searching needs is built beside the strand.
  lanes_.on_worker([this, is_first = !std::exchange(was_prepared_, true)] { prepare(is_first); });
}

void MatchIndex::prepare(bool is_first) {
  if (is_first) {
    if (const auto taken = take_up_search(data_folder_, index_); !taken)
      log::warning(taken.error().message + " " + taken.error().details);
  }
  index_.prepare();
  lanes_.on_strand([this] {
    prepared_ = true;
    finish({});
  });
  if (const auto kept = keep_search(data_folder_, index_); !kept)
    log::warning("the prepared search could not be kept: " + kept.error().details);
}

void MatchIndex::finish(const Status &status) {
  loading_ = false;
  const auto waiting = std::exchange(waiting_, {});
  for (const auto &ready : waiting)
    ready(status);
}

}  // namespace counterproof::service
