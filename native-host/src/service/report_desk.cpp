// SPDX-License-Identifier: Apache-2.0
#include "service/report_desk.h"

#include "service/picture_words.h"

#include <exception>
#include <utility>

namespace counterproof::service {
namespace {

Error no_reports_here() {
  return {ErrorCode::conflict, "Evidence packs and reports are not made on this system yet.", {}};
}

std::int64_t count(std::size_t value) { return static_cast<std::int64_t>(value); }

protocol::ReportMakeResult to_message(const MadeReport &made) {
  return {.sha256 = made.file.sha256,
          .bytes = made.file.bytes,
          .type = made.type,
          .cases = count(made.cases),
          .pictures = count(made.pictures),
          .left_out = count(made.left_out),
          .without_picture = count(made.without_picture),
          .not_shown = count(made.not_shown),
          .not_kept = count(made.not_kept),
          .letters = count(made.letters),
          .letter_files = count(made.letter_files),
          .entries = made.entries,
          .head = made.head,
          .public_key = made.public_key};
}

}  // namespace

bool ReportDesk::may_make(const std::shared_ptr<Call> &call) {
  if (writer_ == nullptr)
    call->refuse(no_reports_here());
  else if (!shelf_.begin())
    call->refuse({ErrorCode::busy, "Another file is being made: wait until it is done.", {}});
  else
    return true;
  return false;
}

void ReportDesk::make_aside(const std::shared_ptr<Call> &call, Make make, Say say,
                            std::function<void(const ReportStep &)> told) {
  lanes_.on_worker(
      [this, call, make = std::move(make), say = std::move(say), told = std::move(told)] {
        const auto made = std::make_shared<Result<MadeReport>>();
        try {
          *made = make({.is_stopped = [call] { return call->is_over(); }, .told = told});
        } catch (const std::exception &error) {
          *made = fail(ErrorCode::internal, "The report could not be made.", error.what());
        }
        lanes_.on_strand([this, call, made, say] {
          if (!*made || call->is_over()) shelf_.give_up();
          if (!*made) return call->refuse(made->error());
          if (call->is_over()) return;
          shelf_.put((*made)->file);
          call->answer(say(**made));
        });
      });
}

void ReportDesk::start(protocol::ReportMakeParams params, const std::shared_ptr<Call> &call) {
  if (params.kind == "pattern" && params.scope.kind != "all")
    return call->refuse(
        {ErrorCode::invalid_params, "Figures are made of all records.", "/scope/kind"});
  if (!may_make(call)) return;
  ReportOrder order{.is_pattern = params.kind == "pattern",
                    .about = {params.scope.kind, params.scope.of},
                    .left_out = {params.leave_out.begin(), params.leave_out.end()},
                    .with_letters = params.with_letters,
                    .listed = std::move(params.listed)};
  make_aside(
      call,
      [this, order = std::move(order)](const ReportWatch &watch) {
        return writer_->make(order, watch);
      },
      [](const MadeReport &made) { return to_message(made); },
      [this, call](const ReportStep &step) {
        lanes_.on_strand([call, step] {
          call->tell(protocol::ReportProgressEvent{step.step, count(step.done), count(step.total)});
        });
      });
}

void ReportDesk::start(protocol::RegistrationPaperParams params,
                       const std::shared_ptr<Call> &call) {
  if (!may_make(call)) return;
  make_aside(
      call,
      [this, order = PaperOrder{std::move(params.work_id), std::move(params.kind)}](
          const ReportWatch &watch) { return writer_->make_paper(order, watch); },
      [](const MadeReport &made) {
        return protocol::RegistrationPaperResult{made.file.sha256, made.file.bytes, made.type};
      },
      [](const ReportStep &) {});
}

Result<protocol::ResultValue> ReportDesk::contents(const protocol::ReportContentsParams &params) {
  if (writer_ == nullptr) return tl::unexpected<Error>(no_reports_here());
  const auto records = records_.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto ids = writer_->cases_of(**records, {params.scope.kind, params.scope.of});
  if (!ids) return tl::unexpected<Error>(ids.error());
  protocol::ReportContentsResult result{.cases = count(ids->size()), .pictures = {}, .listed = {}};
  cases::PictureRoll roll;
  for (const auto &id : *ids) {
    auto pictures = (*records)->listing_pictures.of(id);
    if (!pictures) return tl::unexpected<Error>(pictures.error());
    const auto kept = cases::each_kept_once(*pictures);
    roll.add(id, kept);
    result.not_kept += cases::count_not_kept(*pictures);
    if (kept.empty()) ++result.without_picture;
    const auto letters = (*records)->entries.count_standing(id);
    if (!letters) return tl::unexpected<Error>(letters.error());
    result.letters += *letters;
    for (const auto &picture : kept) {
      if (result.total++ < params.offset || count(result.pictures.size()) >= params.limit) continue;
      const auto one = (*records)->cases.get(id);
      if (!one) return tl::unexpected<Error>(one.error());
      const auto &title = one->listing.title.empty() ? one->listing.id : one->listing.title;
      result.pictures.push_back({id, title, one->work_title, to_message(picture)});
    }
  }
  result.listed = roll.digest();
  return result;
}

}  // namespace counterproof::service
