// SPDX-License-Identifier: Apache-2.0
// picture.match
#include "base/log.h"
#include "match/index.h"
#include "protocol/limits.h"
#include "service/finding_words.h"
#include "service/picture_matcher.h"
#include "vision/extract.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <utility>

namespace counterproof::service {

namespace {

using Moment = std::chrono::steady_clock::time_point;

std::int64_t milliseconds_since(Moment start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               start)
      .count();
}

}  // namespace

struct PictureMatcher::Batch {
  std::shared_ptr<Call> call;
  std::vector<protocol::PictureIn> pictures;
  /// What is held of each, by its worker before the strand looks.
  std::vector<std::optional<PictureInbox::Taken>> taken;
  std::size_t done = 0;
  /// Those no worker holds any more, answered or not.
  std::size_t settled = 0;
  int failed = 0;
  /// All works recorded when it came can be found. Set on the strand.
  std::atomic<bool> current{false};
  /// Comparisons that wait for that. On the strand.
  std::vector<std::function<void()>> waiting;
};

void PictureMatcher::start(protocol::PictureMatchParams params, std::shared_ptr<Call> call) {
  const int count = static_cast<int>(params.pictures.size());
  if (pictures_in_flight_ + count > protocol::kMaxPicturesInFlight)
    return call->refuse({ErrorCode::busy, "Enough pictures are being checked already.", {}});
  pictures_in_flight_ += count;
  const auto batch = std::make_shared<Batch>();
  batch->call = std::move(call);
  batch->pictures = std::move(params.pictures);
  batch->taken.resize(batch->pictures.size());
  index_.when_current([this, batch](const Status &status) {
    if (!status) batch->call->refuse(status.error());
    batch->current = true;
    for (auto &compare : std::exchange(batch->waiting, {}))
      lanes_.on_worker(std::move(compare));
  });
  for (std::size_t i = 0; i < batch->pictures.size(); ++i)
    lanes_.on_worker([this, batch, i] { read(batch, i); });
}

void PictureMatcher::read(const std::shared_ptr<Batch> &batch, std::size_t i) {
  const auto looking = std::make_shared<Result<Looked>>(Looked{});
  if (!batch->call->is_over()) {
    const auto start = std::chrono::steady_clock::now();
    try {
      *looking = read_features(batch->pictures[i].data);
      if (batch->pictures[i].data.size() <= protocol::kMaxPictureBytes)
        batch->taken[i] = inbox_.take(batch->pictures[i].data);
      if (*looking) (*looking)->milliseconds = milliseconds_since(start);
    } catch (const std::exception &error) {
      log::error(std::string("reading a picture failed: ") + error.what());
      (*looking)->verdict = image::Verdict::decoder_failed;
      (*looking)->reason = "This picture could not be compared.";
    }
  }
  batch->pictures[i].data = {};
  if (batch->current) return compare(batch, i, looking);
  lanes_.on_strand([this, batch, i, looking] {
    std::function<void()> later = [this, batch, i, looking] { compare(batch, i, looking); };
    if (batch->current)
      lanes_.on_worker(std::move(later));
    else
      batch->waiting.push_back(std::move(later));
  });
}

Result<PictureMatcher::Looked> PictureMatcher::read_features(const Bytes &picture) const {
  Looked looked;
  if (picture.size() > protocol::kMaxPictureBytes) {
    looked.verdict = image::Verdict::too_large;
    looked.reason = "The picture is larger than 5 MB.";
    return looked;
  }
  const auto decoders = decoders_.pool();
  if (!decoders) return tl::unexpected<Error>(decoders.error());
  const image::DecodeAnswer answer =
      (*decoders)->decode({.bytes = picture, .max_side = vision::kQuerySide});
  looked.verdict = answer.verdict;
  looked.reason = answer.reason;
  looked.width = answer.width;
  looked.height = answer.height;
  if (is_usable(answer.verdict))
    looked.features = vision::extract_query(answer.pixels, {answer.width, answer.height});
  return looked;
}

void PictureMatcher::compare(const std::shared_ptr<Batch> &batch, std::size_t i,
                             const Looking &looking) {
  auto &looked = *looking;
  if (looked && looked->features && !batch->call->is_over()) {
    const auto start = std::chrono::steady_clock::now();
    try {
      looked->match = match::find(index_.works(), *looked->features);
    } catch (const std::exception &error) {
      log::error(std::string("comparing a picture failed: ") + error.what());
      looked->verdict = image::Verdict::decoder_failed;
      looked->reason = "This picture could not be compared.";
    }
    looked->features.reset();
    looked->milliseconds += milliseconds_since(start);
  }
  lanes_.on_strand([this, batch, i, looking] { done(batch, i, *looking); });
}

void PictureMatcher::done(const std::shared_ptr<Batch> &batch, std::size_t i,
                          const Result<Looked> &looked) {
  --pictures_in_flight_;
  hold(*batch, i);
  Call &call = *batch->call;
  if (call.is_over()) return;
  if (!looked) return call.refuse(looked.error());
  const auto event = event_of(batch->pictures[i].key, *looked);
  if (!event) return call.refuse(event.error());
  if (!is_usable(looked->verdict)) ++batch->failed;
  call.tell(*event);
  if (++batch->done == batch->pictures.size())
    call.answer(protocol::PictureMatchResult{.checked = static_cast<int>(batch->done),
                                             .failed = batch->failed,
                                             .revision = index_.revision()});
}

void PictureMatcher::hold(Batch &batch, std::size_t i) {
  if (auto &taken = batch.taken[i]) {
    taken->picture.key = batch.pictures[i].key;
    taken->picture.address = batch.pictures[i].url;
    taken->picture.is_redrawn = batch.pictures[i].is_redrawn;
    inbox_.add(std::move(*taken));
  }
  // One write for all of them; the last verdict does not wait for it.
  if (++batch.settled == batch.pictures.size()) lanes_.on_strand([this] { inbox_.flush(); });
}

Result<protocol::PictureMatchedEvent> PictureMatcher::event_of(const std::string &key,
                                                               const Looked &looked) {
  protocol::PictureMatchedEvent event{.key = key,
                                      .width = looked.width,
                                      .height = looked.height,
                                      .kind = "none",
                                      .damaged = looked.verdict == image::Verdict::damaged,
                                      .findings = {},
                                      .failure = {},
                                      .milliseconds = looked.milliseconds};
  if (!is_usable(looked.verdict)) {
    event.kind = "failed";
    event.failure = protocol::PictureFailure{std::string(to_word(looked.verdict)), looked.reason};
    return event;
  }
  const auto records = records_.open();
  // Never "no match" for what could not be looked up: the browser would show and keep it.
  if (!records) return tl::unexpected<Error>(records.error());
  for (const match::Finding &finding : looked.match.findings) {
    if (finding.kind == match::Kind::none || event.findings.size() == kShownFindings) continue;
    const auto work = (*records)->portfolio.work(finding.work_id);
    if (!work && work.error().code != ErrorCode::not_found)
      return tl::unexpected<Error>(work.error());
    if (work) event.findings.push_back(to_message(finding, *work));
  }
  if (!event.findings.empty()) event.kind = event.findings.front().kind;
  return event;
}

}  // namespace counterproof::service
