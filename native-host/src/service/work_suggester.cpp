// SPDX-License-Identifier: Apache-2.0
#include "service/work_suggester.h"

#include "base/log.h"
#include "match/index.h"
#include "protocol/limits.h"
#include "service/finding_words.h"
#include "vision/extract.h"

#include <exception>
#include <vector>

namespace counterproof::service {
namespace {

constexpr std::size_t kSuggestions = 5;
/// An artist looks at one picture at a time.
constexpr int kMostUnderWay = 2;

}  // namespace

struct WorkSuggester::Suggested {
  image::Verdict verdict = image::Verdict::undecodable;
  std::string reason;
  std::vector<match::Resemblance> works;
};

void WorkSuggester::start(protocol::PictureCandidatesParams params, std::shared_ptr<Call> call) {
  if (under_way_ == kMostUnderWay)
    return call->refuse({ErrorCode::busy, "Enough pictures are being looked at already.", {}});
  ++under_way_;
  const auto picture = std::make_shared<Bytes>(std::move(params.data));
  index_.when_current([this, picture, call](const Status &status) {
    if (!status) {
      --under_way_;
      return call->refuse(status.error());
    }
    lanes_.on_worker([this, picture, call] {
      Result<Suggested> suggested = Suggested{};
      if (!call->is_over()) {
        try {
          suggested = look_at(*picture);
        } catch (const std::exception &error) {
          log::error(std::string("looking at a picture failed: ") + error.what());
          suggested->verdict = image::Verdict::decoder_failed;
          suggested->reason = "This picture could not be compared.";
        }
      }
      lanes_.on_strand([this, call, suggested = std::move(suggested)] {
        --under_way_;
        call->answer(suggested ? answer_of(*suggested) : tl::unexpected<Error>(suggested.error()));
      });
    });
  });
}

Result<WorkSuggester::Suggested> WorkSuggester::look_at(const Bytes &picture) const {
  Suggested suggested;
  if (picture.size() > protocol::kMaxPictureBytes) {
    suggested.verdict = image::Verdict::too_large;
    suggested.reason = "The picture is larger than 5 MB.";
    return suggested;
  }
  const auto decoders = decoders_.pool();
  if (!decoders) return tl::unexpected<Error>(decoders.error());
  const auto answer = (*decoders)->decode({.bytes = picture, .max_side = vision::kQuerySide});
  suggested.verdict = answer.verdict;
  suggested.reason = answer.reason;
  if (is_usable(answer.verdict))
    suggested.works = match::resembling(
        index_.works(), vision::extract_query(answer.pixels, {answer.width, answer.height}),
        kSuggestions);
  return suggested;
}

Result<protocol::ResultValue> WorkSuggester::answer_of(const Suggested &suggested) {
  protocol::PictureCandidatesResult result;
  if (!is_usable(suggested.verdict)) {
    result.failure =
        protocol::PictureFailure{std::string(to_word(suggested.verdict)), suggested.reason};
    return result;
  }
  const auto records = records_.open();
  if (!records) return tl::unexpected<Error>(records.error());
  for (const match::Resemblance &one : suggested.works) {
    const auto work = (*records)->portfolio.work(one.work_id);
    if (!work && work.error().code != ErrorCode::not_found)
      return tl::unexpected<Error>(work.error());
    if (!work) continue;
    const auto score = one.score ? std::optional(shown_score(*one.score)) : std::nullopt;
    result.candidates.push_back({work->id, work->title, score});
  }
  return result;
}

}  // namespace counterproof::service
