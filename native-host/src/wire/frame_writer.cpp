// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_writer.h"

#include "platform/byte_stream.h"

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace counterproof::wire {

struct FrameWriter::State {
  platform::Descriptor descriptor;
  std::size_t max_bytes = 0;
  std::size_t max_queued_bytes = 0;

  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::string> queue;
  std::size_t queued_bytes = 0;
  bool writing = false;
  bool closing = false;
  bool may_wait = true;
  bool broken = false;

  bool has_room(std::size_t bytes) const {
    return queue.empty() || queued_bytes + bytes <= max_queued_bytes;
  }
};

namespace {

/// Length and body in one buffer: one system call, and no frame without its body.
std::string frame_of(std::string_view body) {
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string frame;
  frame.reserve(sizeof length + body.size());
  frame.append(reinterpret_cast<const char *>(&length), sizeof length);
  frame.append(body);
  return frame;
}

template <class State> void write_until_closed(State &state) {
  std::unique_lock lock(state.mutex);
  for (;;) {
    state.changed.wait(lock, [&] { return !state.queue.empty() || state.closing; });
    if (state.queue.empty()) return;
    const std::string frame = std::move(state.queue.front());
    state.queue.pop_front();
    state.writing = true;
    lock.unlock();
    const bool written = platform::write_full(
        state.descriptor.get(),
        ByteView(reinterpret_cast<const std::uint8_t *>(frame.data()), frame.size()));
    lock.lock();
    state.writing = false;
    state.queued_bytes -= frame.size();
    if (!written) {
      state.broken = true;
      state.queue.clear();
      state.queued_bytes = 0;
    }
    state.changed.notify_all();
  }
}

}  // namespace

FrameWriter::FrameWriter(platform::Descriptor descriptor, std::size_t max_bytes,
                         std::size_t max_queued_bytes)
    : state_(std::make_shared<State>()) {
  state_->descriptor = std::move(descriptor);
  state_->max_bytes = max_bytes;
  state_->max_queued_bytes = max_queued_bytes;
  // Detached: a thread stuck in a full pipe could never be joined; finish() says when it is done.
  std::thread([state = state_] { write_until_closed(*state); }).detach();
}

FrameWriter::~FrameWriter() { finish(std::chrono::milliseconds(0)); }

bool FrameWriter::send(std::string_view body) {
  if (body.size() > state_->max_bytes) return false;
  std::string frame = frame_of(body);
  std::unique_lock lock(state_->mutex);
  state_->changed.wait(lock, [&] {
    return state_->broken || state_->closing || !state_->may_wait || state_->has_room(frame.size());
  });
  if (state_->broken || state_->closing || !state_->has_room(frame.size())) return true;
  state_->queued_bytes += frame.size();
  state_->queue.push_back(std::move(frame));
  state_->changed.notify_all();
  return true;
}

void FrameWriter::stop_waiting() {
  const std::lock_guard lock(state_->mutex);
  state_->may_wait = false;
  state_->changed.notify_all();
}

bool FrameWriter::finish(std::chrono::milliseconds at_most) {
  std::unique_lock lock(state_->mutex);
  state_->closing = true;
  state_->changed.notify_all();
  const bool drained = state_->changed.wait_for(
      lock, at_most, [&] { return state_->queue.empty() && !state_->writing; });
  return drained && !state_->broken;
}

}  // namespace counterproof::wire
