// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"
#include "match/verdict.h"
#include "protocol/messages.h"
#include "service/call.h"
#include "service/decoders.h"
#include "service/lanes.h"
#include "service/match_index.h"
#include "service/picture_inbox.h"
#include "service/records.h"
#include "vision/features.h"

#include <memory>
#include <optional>

namespace counterproof::service {

/// Matches batches of pictures on the workers; each picture is told as soon as it is done. Pictures
/// are read while the works are still being loaded, and compared once they are there. On the
/// strand.
class PictureMatcher {
public:
  PictureMatcher(Lanes &lanes, Records &records, MatchIndex &index, Decoders &decoders,
                 PictureInbox &inbox)
      : lanes_(lanes), records_(records), index_(index), decoders_(decoders), inbox_(inbox) {}

  /// Answers `busy` when more pictures are under way than the contract allows.
  void start(protocol::PictureMatchParams params, std::shared_ptr<Call> call);

private:
  struct Batch;
  /// What a worker found out about one picture.
  struct Looked {
    image::Verdict verdict = image::Verdict::undecodable;
    std::string reason;
    int width = 0;
    int height = 0;
    /// Of usable pixels only, until they are compared.
    std::optional<vision::Features> features;
    match::Verdict match;
    std::int64_t milliseconds = 0;
  };
  using Looking = std::shared_ptr<Result<Looked>>;

  void read(const std::shared_ptr<Batch> &batch, std::size_t i);
  Result<Looked> read_features(const Bytes &picture) const;
  void compare(const std::shared_ptr<Batch> &batch, std::size_t i, const Looking &looking);
  void done(const std::shared_ptr<Batch> &batch, std::size_t i, const Result<Looked> &looked);
  void hold(Batch &batch, std::size_t i);
  void tell(Batch &batch, std::size_t i, const Result<Looked> &looked);
  Result<protocol::PictureMatchedEvent> event_of(const std::string &key, const Looked &looked);

  Lanes &lanes_;
  Records &records_;
  MatchIndex &index_;
  Decoders &decoders_;
  PictureInbox &inbox_;
  int pictures_in_flight_ = 0;
};

}  // namespace counterproof::service
