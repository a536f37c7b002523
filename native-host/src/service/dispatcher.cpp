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

/// Served by something of its own, which answers its call when it is done.
template <class Kind>
constexpr bool kAnswersLater = std::is_same_v<Kind, protocol::PictureMatchParams> ||
                               std::is_same_v<Kind, protocol::PictureCandidatesParams> ||
                               std::is_same_v<Kind, protocol::PortfolioChooseFolderParams> ||
                               std::is_same_v<Kind, protocol::SheetExportParams> ||
                               std::is_same_v<Kind, protocol::SheetPreviewParams> ||
                               std::is_same_v<Kind, protocol::SheetImportParams>;

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
  if (auto *pictures = std::get_if<protocol::PictureMatchParams>(&request.params)) {
    watch_time(request, call);
    services_.matcher.start(std::move(*pictures), call);
    return;
  }
  if (auto *picture = std::get_if<protocol::PictureCandidatesParams>(&request.params)) {
    watch_time(request, call);
    services_.suggester.start(std::move(*picture), call);
    return;
  }
  if (std::holds_alternative<protocol::PortfolioChooseFolderParams>(request.params)) {
    watch_time(request, call);
    services_.chooser.start(call);
    return;
  }
  if (const auto *sheet = std::get_if<protocol::SheetExportParams>(&request.params)) {
    watch_time(request, call);
    services_.exporter.start(*sheet, call);
    return;
  }
  if (auto *look = std::get_if<protocol::SheetPreviewParams>(&request.params)) {
    watch_time(request, call);
    services_.importer.preview(std::move(*look), call);
    return;
  }
  if (auto *taking = std::get_if<protocol::SheetImportParams>(&request.params)) {
    watch_time(request, call);
    services_.importer.import(std::move(*taking), call);
    return;
  }
  const Answer answer = std::visit(
      [&](const auto &params) -> Answer {
        using Kind = std::decay_t<decltype(params)>;
        if constexpr (kAnswersLater<Kind>)
          return fail(ErrorCode::internal, kInternal);
        else
          return handle(services_, params);
      },
      request.params);
  if (std::holds_alternative<protocol::HelloParams>(request.params)) greeted_ = answer.has_value();
  call->answer(answer);
}

void Dispatcher::watch_time(const protocol::Request &request, const std::shared_ptr<Call> &call) {
  const protocol::Method *method = protocol::find_method(request.method);
  lanes_.on_strand_after(method->time_limit, [weak = std::weak_ptr<Call>(call)] {
    if (const auto late = weak.lock())
      late->refuse({ErrorCode::timeout, "This took too long and was stopped.", {}});
  });
}

}  // namespace counterproof::service
