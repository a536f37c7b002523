// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_message.h"
#include "image/decoder_pool.h"
#include "image/finding.h"
#include "platform/input_file.h"
#include "platform/message_socket.h"
#include "platform/process.h"
#include "platform/shared_memory.h"

namespace counterproof::image {

class Patience;

/// One running decoder with the memory shared with it. Used by one thread at a time.
class DecoderProcess {
public:
  /// Starts it and waits until it says from inside its sandbox that it is ready
  /// (decoder_unavailable when it does not).
  static Result<DecoderProcess> start(const std::filesystem::path &decoder, Rules rules);

  /// Lets throw-away decoders try to break out; each must be killed for it.
  static Status check_no_escape(const std::filesystem::path &decoder);

  /// False when it died while idle or speaks without being asked.
  bool usable() const { return child_.started() && platform::is_quiet(socket_); }
  /// True when it has worked long enough that a fresh one should take over.
  bool worn_out() const;

  /// Decodes one picture of at most the file cap. After decoder_failed it has been ended.
  DecodeAnswer decode(const DecodeRequest &request, const platform::InputFile *file,
                      std::chrono::milliseconds time_limit);

  /// After decoder_failed: died, hung or lied; else none.
  Cause end() const { return end_; }
  /// After died: somebody else killed it.
  bool blameless() const { return blameless_; }
  std::uint64_t peak_memory_bytes() const;

  const std::string &sandbox_level() const { return sandbox_level_; }

private:
  /// Limits what a picture that took over the decoder could do to the ones after it.
  static constexpr int kPicturesPerProcess = 500;

  Result<platform::Descriptor> place_input(const DecodeRequest &request,
                                           const platform::InputFile *file, DecoderTask &task);
  /// None when `reply` is filled; else how the process failed.
  Cause wait_for(DecoderReply &reply, const Patience &patience);
  bool may_announce(const DecoderReply &reply) const;
  DecodeAnswer failed(Cause cause);
  DecodeAnswer take(const DecoderReply &reply, const DecodeRequest &request);
  bool believable(const DecoderReply &reply, const DecodeRequest &request) const;

  Rules rules_ = Rules::seller;
  platform::Descriptor socket_;
  platform::Descriptor memory_;
  platform::Mapping shared_;
  platform::ChildProcess child_;
  std::string sandbox_level_;
  std::uint32_t serial_ = 0;
  int pictures_ = 0;
  Cause end_ = Cause::none;
  bool blameless_ = false;
};

}  // namespace counterproof::image
