// SPDX-License-Identifier: Apache-2.0
#include "app/host/host_loop.h"

#include "app/host/asio_lanes.h"
#include "app/host/daily_backup.h"
#include "app/host/report_door.h"
#include "base/clock.h"
#include "base/secret_text.h"
#include "image/decoder_pool.h"
#include "platform/byte_stream.h"
#include "platform/free_memory.h"
#include "protocol/limits.h"
#include "protocol/reply.h"
#include "protocol/request_reader.h"
#include "service/host_service.h"
#include "vision/plane_memory.h"
#include "wire/credits.h"
#include "wire/frame_reader.h"
#include "wire/frame_writer.h"
#include "workbook/read_workbook.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>

namespace counterproof::app {
namespace {

using Message = tl::expected<protocol::Request, protocol::Refusal>;

/// Between reader and strand: 64 messages, or two of the longest.
constexpr std::size_t kWaitingMessages = 64;
constexpr std::size_t kWaitingBytes = 2 * protocol::kMaxRequestBytes;
constexpr std::size_t kLongestSecret = 16 * 1024;
constexpr int kReadingThreads = 2;
/// For pictures under way, those of pages and those of folders together.
constexpr std::chrono::milliseconds kLastPicture(300);
constexpr std::chrono::milliseconds kLastAnswers(500);

Message over_the_cap() {
  return tl::unexpected<protocol::Refusal>(protocol::Refusal{
      std::nullopt, {ErrorCode::too_large, "The message is longer than the host accepts.", {}}});
}

/// Reads and checks messages on its own thread and hands them to the strand. A blocking reader is
/// the one shape that works with the pipes of every browser and system.
class Reader {
public:
  Reader(AsioLanes &lanes, service::Dispatcher &dispatcher, wire::FrameWriter &writer)
      : lanes_(lanes), dispatcher_(dispatcher), writer_(writer), thread_([this] { read_all(); }) {}
  ~Reader() { thread_.join(); }

  int exit_code() const { return exit_code_; }

private:
  void read_all() {
    wire::FrameReader frames(platform::standard_input(), protocol::kMaxRequestBytes);
    for (;;) {
      wire::Frame frame = frames.next();
      if (frame.kind == wire::FrameKind::too_large) {
        exit_code_ = 1;
        hand_over(over_the_cap(), 0);
      }
      if (frame.kind != wire::FrameKind::message) break;
      const auto bytes = frame.body.size();
      hand_over(requests_.read(frame.body), bytes);
      // It may hold a passphrase; what is longer holds pictures.
      if (bytes < kLongestSecret) wipe(frame.body);
    }
    writer_.stop_waiting();
    lanes_.on_strand([this] {
      dispatcher_.end_of_input();
      lanes_.end();
    });
  }

  void hand_over(Message message, std::size_t bytes) {
    credits_.take(bytes);
    // std::function wants copyable work; pictures must not be copied.
    const auto shared = std::make_shared<Message>(std::move(message));
    lanes_.on_strand([this, shared, bytes] {
      dispatcher_.take(std::move(*shared));
      credits_.give_back(bytes);
    });
  }

  AsioLanes &lanes_;
  service::Dispatcher &dispatcher_;
  wire::FrameWriter &writer_;
  protocol::RequestReader requests_;
  wire::Credits credits_{kWaitingMessages, kWaitingBytes};
  int exit_code_ = 0;
  std::thread thread_;
};

/// The host stays as long as the browser: what a page of pictures needed is not kept for ever.
void give_memory_back() {
  vision::give_back_planes();
  platform::give_back_free_memory();
}

}  // namespace

int run_host_loop(platform::Descriptor frames, const std::filesystem::path &data_folder) {
  wire::FrameWriter writer(std::move(frames), protocol::kMaxReplyBytes);
  const SystemClock clock;
  AsioLanes lanes(give_memory_back);
  const auto reports = report_door(data_folder, clock);
  service::HostService host({.data_folder = data_folder,
                             .decoder = image::default_decoder_path(),
                             .sheet_reader = workbook::default_reader_path(),
                             .reading_threads = kReadingThreads,
                             .report_writer = reports.get()},
                            clock, lanes, [&](std::string_view text) { return writer.send(text); });
  host.start();
  DailyBackup backup(lanes, clock, data_folder);
  backup.start();
  int exit_code = 0;
  {
    Reader reader(lanes, host.dispatcher(), writer);
    lanes.run();
    exit_code = reader.exit_code();
  }
  const auto until = std::chrono::steady_clock::now() + kLastPicture;
  const bool reading_ended = host.stop(kLastPicture);
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  const bool workers_ended = lanes.stop_workers(std::max(left, std::chrono::milliseconds(0)));
  writer.finish(kLastAnswers);
  // Somebody in the middle of a picture: the decoders end with us, and nothing is half written.
  if (!workers_ended || !reading_ended) std::_Exit(exit_code);
  return exit_code;
}

}  // namespace counterproof::app
