// SPDX-License-Identifier: Apache-2.0
#include "service/dispatcher.h"

#include "base/log.h"
#include "protocol/limits.h"
#include "protocol/methods.h"
#include "protocol/reply.h"
#include "service/handlers/handlers.h"

#include <exception>
#include <type_traits>
#include <utility>

namespace counterproof::service {
namespace {

constexpr auto kInternal = "Something went wrong inside Counterproof. Try again; if it stays, run "
                           "`counterproof doctor`.";

using Asked = std::shared_ptr<Call>;

// Served by something of its own, which answers its call when it is done.
void start(Services &services, protocol::PictureMatchParams params, const Asked &call) {
  services.matcher.start(std::move(params), call);
}
void start(Services &services, protocol::PictureCandidatesParams params, const Asked &call) {
  services.suggester.start(std::move(params), call);
}
void start(Services &services, const protocol::PortfolioChooseFolderParams &, const Asked &call) {
  services.chooser.start(call);
}
void start(Services &services, const protocol::SheetExportParams &params, const Asked &call) {
  services.exporter.start(params, call);
}
void start(Services &services, protocol::SheetPreviewParams params, const Asked &call) {
  services.importer.preview(std::move(params), call);
}
void start(Services &services, protocol::SheetImportParams params, const Asked &call) {
  services.importer.import(std::move(params), call);
}
void start(Services &services, protocol::WorkPreviewParams params, const Asked &call) {
  services.work_importer.preview(std::move(params), call);
}
void start(Services &services, protocol::WorkImportParams params, const Asked &call) {
  services.work_importer.import(std::move(params), call);
}

void start(Services &services, protocol::ReportMakeParams params, const Asked &call) {
  services.reports.start(std::move(params), call);
}
void start(Services &services, protocol::BackupMakeParams params, const Asked &call) {
  services.backups.start(std::move(params), call);
}
void start(Services &services, const protocol::BackupStatusParams &, const Asked &call) {
  services.backups.tell_status(call);
}

void start(Services &services, protocol::RegistrationPaperParams params, const Asked &call) {
  services.reports.start(std::move(params), call);
}

template <class Kind>
concept AnswersLater = requires(Services &services, Kind params, const Asked &call) {
  start(services, std::move(params), call);
};

}  // namespace

void Dispatcher::take(tl::expected<protocol::Request, protocol::Refusal> message) {
  const auto refuse = [&](std::optional<std::int64_t> id, const Error &error) {
    if (!services_.calls.outlet()(protocol::write_error(id, error)))
      log::error("an error was too long to be sent");
  };
  if (!message) return refuse(message.error().id, message.error().error);
  if (const auto may = may_start(*message); !may) return refuse(message->id, may.error());

  const auto call = services_.calls.add(message->id);
  try {
    serve(std::move(*message), call);
  } catch (const std::exception &error) {
    call->refuse({ErrorCode::internal, kInternal, error.what()});
  } catch (...) {
    call->refuse({ErrorCode::internal, kInternal, "an unknown exception"});
  }
}

Status Dispatcher::may_start(const protocol::Request &request) const {
  if (!greeted_ && !std::holds_alternative<protocol::HelloParams>(request.params))
    return fail(ErrorCode::not_ready, "session.hello comes first.");
  if (services_.calls.contains(request.id))
    return fail(ErrorCode::invalid_request, "A request with this id is under way.");
  // Cancelling must stay possible when nothing else is.
  if (services_.calls.size() >= static_cast<std::size_t>(protocol::kMaxRequestsInFlight) &&
      !std::holds_alternative<protocol::RequestCancelParams>(request.params))
    return fail(ErrorCode::busy, "Too many requests are under way.");
  return {};
}

void Dispatcher::serve(protocol::Request request, const std::shared_ptr<Call> &call) {
  std::visit(
      [&](auto &params) {
        using Kind = std::decay_t<decltype(params)>;
        if constexpr (AnswersLater<Kind>) {
          watch_time(request.method, call);
          start(services_, std::move(params), call);
        } else {
          const Answer answer = handle(services_, params);
          if constexpr (std::is_same_v<Kind, protocol::HelloParams>) greeted_ = answer.has_value();
          call->answer(answer);
        }
      },
      request.params);
}

void Dispatcher::watch_time(std::string_view name, const std::shared_ptr<Call> &call) {
  const protocol::Method *method = protocol::find_method(name);
  lanes_.on_strand_after(method->time_limit, [weak = std::weak_ptr<Call>(call)] {
    if (const auto late = weak.lock())
      late->refuse({ErrorCode::timeout, "This took too long and was stopped.", {}});
  });
}

}  // namespace counterproof::service
