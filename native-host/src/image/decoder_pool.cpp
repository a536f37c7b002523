// SPDX-License-Identifier: Apache-2.0
#include "image/decoder_pool.h"

#include "image/decoder_process.h"
#include "image/decoder_rules.h"
#include "image/set_aside.h"
#include "platform/executable.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace counterproof::image {

class DecoderPool::State {
public:
  explicit State(Options options) : options_(std::move(options)), keeper_([this] { keep(); }) {}

  ~State() {
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
    }
    changed_.notify_all();
    idle_.clear();  // before the keeper ends, whose end would kill them anyway
    keeper_.join();
  }

  /// Started by the keeper's thread: a decoder is killed when the thread that started it ends, and
  /// the threads that ask for pictures come and go.
  std::future<Result<DecoderProcess>> order_one() {
    std::promise<Result<DecoderProcess>> promise;
    auto started = promise.get_future();
    {
      const std::lock_guard lock(mutex_);
      orders_.push_back(std::move(promise));
    }
    changed_.notify_all();
    return started;
  }

  void add(DecoderProcess process) {
    const std::lock_guard lock(mutex_);
    sandbox_level_ = process.sandbox_level();
    idle_.push_back(std::move(process));
  }

  DecodeAnswer decode(const DecodeRequest &request);

  std::string sandbox_level() {
    const std::lock_guard lock(mutex_);
    return sandbox_level_;
  }

  std::uint64_t peak_memory_bytes();
  int replaced() const { return failures_; }

private:
  void keep();
  /// Gives how the decoder failed; none when it did not. Counts into `ended` when it was the
  /// picture's fault.
  Cause try_once(const DecodeRequest &request, const platform::InputFile *file,
                 DecodeAnswer &answer, int &ended);
  std::optional<DecoderProcess> take_turn();
  void retire(const DecoderProcess &process);
  void end_turn(std::optional<DecoderProcess> process);

  const Options options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<DecoderProcess> idle_;
  int turns_taken_ = 0;
  std::deque<std::promise<Result<DecoderProcess>>> orders_;
  std::string sandbox_level_;
  std::uint64_t peak_memory_bytes_ = 0;
  SetAside set_aside_;
  std::atomic<int> failures_{0};
  bool ending_ = false;
  std::thread keeper_;  // last: it uses all of the above
};

void DecoderPool::State::keep() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return ending_ || !orders_.empty(); });
    if (orders_.empty()) return;
    auto order = std::move(orders_.front());
    orders_.pop_front();
    lock.unlock();
    order.set_value(DecoderProcess::start(options_.decoder, options_.rules));
    lock.lock();
  }
}

std::optional<DecoderProcess> DecoderPool::State::take_turn() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return turns_taken_ < std::max(1, options_.processes); });
  ++turns_taken_;
  if (idle_.empty()) return std::nullopt;
  auto process = std::move(idle_.back());
  idle_.pop_back();
  return process;
}

void DecoderPool::State::end_turn(std::optional<DecoderProcess> process) {
  {
    const std::lock_guard lock(mutex_);
    --turns_taken_;
    if (process) idle_.push_back(std::move(*process));
  }
  changed_.notify_all();
}

DecodeAnswer DecoderPool::State::decode(const DecodeRequest &request) {
  std::optional<platform::InputFile> file;
  if (!request.file.empty()) {
    auto opened = platform::open_input_file(request.file);
    if (!opened) {
      DecodeAnswer answer;
      answer.reason = opened.error().message;
      return answer;
    }
    file = std::move(*opened);
  }
  const std::uint64_t size = file ? file->size : request.bytes.size();
  if (size == 0)
    return refused({Verdict::undecodable, Cause::empty, Format::unknown}, options_.rules);
  if (size > caps_of(options_.rules).file_bytes)
    return refused({Verdict::too_large, Cause::file_too_big, Format::unknown}, options_.rules);

  if (failures_ > 0 && set_aside_.contains(SetAside::name_of(request.file, request.bytes)))
    return refused({Verdict::decoder_failed, Cause::set_aside, Format::unknown}, options_.rules);
  DecodeAnswer answer;
  int ended = 0;
  // A death is tried once more: it may have been the memory of the computer, not the picture. What
  // hung has had its time.
  constexpr int kTries = 2;
  for (int tries = 0; tries < kTries; ++tries)
    if (try_once(request, file ? &*file : nullptr, answer, ended) != Cause::died) break;
  answer.decoders_ended = ended;
  return answer;
}

Cause DecoderPool::State::try_once(const DecodeRequest &request, const platform::InputFile *file,
                                   DecodeAnswer &answer, int &ended) {
  auto process = take_turn();
  if (process && (!process->usable() || process->worn_out())) {
    retire(*process);
    process.reset();
  }
  if (!process) {
    auto started = order_one().get();
    if (!started) {
      end_turn(std::nullopt);
      answer = {};
      answer.verdict = Verdict::decoder_failed;
      answer.reason = started.error().message;
      return Cause::none;
    }
    process = std::move(*started);
  }
  answer = process->decode(request, file, options_.time_limit);
  const Cause end = process->end();
  if (end != Cause::none) {
    if (!process->blameless()) {
      set_aside_.count_failure(SetAside::name_of(request.file, request.bytes));
      ++ended;
    }
    process.reset();
    ++failures_;
  }
  end_turn(std::move(process));
  return end;
}

void DecoderPool::State::retire(const DecoderProcess &process) {
  const std::lock_guard lock(mutex_);
  peak_memory_bytes_ = std::max(peak_memory_bytes_, process.peak_memory_bytes());
}

std::uint64_t DecoderPool::State::peak_memory_bytes() {
  const std::lock_guard lock(mutex_);
  for (const DecoderProcess &process : idle_)
    peak_memory_bytes_ = std::max(peak_memory_bytes_, process.peak_memory_bytes());
  return peak_memory_bytes_;
}

DecoderPool::DecoderPool(std::unique_ptr<State> state) : state_(std::move(state)) {}
DecoderPool::~DecoderPool() = default;

Result<std::unique_ptr<DecoderPool>> DecoderPool::start(const Options &options) {
  auto state = std::make_unique<State>(options);
  auto ordered = state->order_one();
  const Status checked = DecoderProcess::check_no_escape(options.decoder);  // meanwhile
  auto first = ordered.get();
  if (!first) return tl::unexpected(first.error());
  if (!checked) return tl::unexpected(checked.error());
  state->add(std::move(*first));
  return std::unique_ptr<DecoderPool>(new DecoderPool(std::move(state)));
}

DecodeAnswer DecoderPool::decode(const DecodeRequest &request) { return state_->decode(request); }

std::uint64_t DecoderPool::peak_memory_bytes() const { return state_->peak_memory_bytes(); }

int DecoderPool::replaced() const { return state_->replaced(); }

std::string DecoderPool::sandbox_level() const { return state_->sandbox_level(); }

std::filesystem::path default_decoder_path() {
  return platform::program_beside("counterproof-decoder");
}

}  // namespace counterproof::image
