// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "service/call.h"
#include "service/decoders.h"
#include "service/lanes.h"
#include "service/match_index.h"
#include "service/records.h"

#include <memory>

namespace counterproof::service {

/// Answers picture.candidates on a worker. On the strand.
class WorkSuggester {
public:
  WorkSuggester(Lanes &lanes, Records &records, MatchIndex &index, Decoders &decoders)
      : lanes_(lanes), records_(records), index_(index), decoders_(decoders) {}

  void start(protocol::PictureCandidatesParams params, std::shared_ptr<Call> call);

private:
  struct Suggested;
  Result<Suggested> look_at(const Bytes &picture) const;
  Result<protocol::ResultValue> answer_of(const Suggested &suggested);

  Lanes &lanes_;
  Records &records_;
  MatchIndex &index_;
  Decoders &decoders_;
  int under_way_ = 0;
};

}  // namespace counterproof::service
