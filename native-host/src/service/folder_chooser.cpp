// SPDX-License-Identifier: Apache-2.0
#include "service/folder_chooser.h"

#include "portfolio/folder_scan.h"

#include <chrono>
#include <utility>

namespace counterproof::service {
namespace {

/// How soon the dialog goes away after nobody waits for it any more.
constexpr std::chrono::milliseconds kWatchEvery(500);

/// The same refusals as portfolio::check_folder(), without the folder's name.
Error without_path(const Error &error) {
  if (error.code == ErrorCode::unreadable)
    return {ErrorCode::unreadable,
            "The folder you chose cannot be opened: check that you are allowed to read it, then "
            "try again.",
            {}};
  return {ErrorCode::not_found,
          "There are no pictures in the folder you chose: choose the folder that holds your works "
          "as JPEG, PNG, WebP or TIFF files.",
          {}};
}

}  // namespace

FolderChooser::~FolderChooser() {
  stop(std::chrono::milliseconds(0));
  if (waiting_.joinable()) waiting_.join();
}

bool FolderChooser::stop(std::chrono::milliseconds at_most) {
  if (dialog_) dialog_->close();
  return !waited_.valid() || waited_.wait_for(at_most) == std::future_status::ready;
}

void FolderChooser::start(std::shared_ptr<Call> call) {
  if (dialog_)
    return call->refuse({ErrorCode::busy,
                         is_looking_ ? "The folder you chose is still being looked through: wait a "
                                       "moment, then try again."
                                     : "The window for choosing a folder is open already: look for "
                                       "it among your windows.",
                         {}});
  auto dialog = std::make_unique<platform::FolderDialog>();
  if (const auto opened = dialog->open(); !opened) return call->refuse(opened.error());
  dialog_ = std::move(dialog);
  asker_ = call;
  if (waiting_.joinable()) waiting_.join();
  is_looking_ = false;
  std::promise<void> waited;
  waited_ = waited.get_future();
  waiting_ = std::thread([this, call, waited = std::move(waited)]() mutable {
    Chosen chosen = dialog_->wait();
    is_looking_ = true;
    if (chosen && *chosen) {
      if (const auto usable = portfolio::check_folder(**chosen); !usable)
        chosen = tl::unexpected<Error>(without_path(usable.error()));
    }
    lanes_.on_strand([this, call, chosen = std::move(chosen)] {
      dialog_.reset();
      asker_.reset();
      // Nobody asked for it any more: nothing is added behind the artist's back.
      if (!call->is_over()) call->answer(finish(chosen));
    });
    waited.set_value();
  });
  watch(call);
}

void FolderChooser::watch(const std::shared_ptr<Call> &call) {
  lanes_.on_strand_after(kWatchEvery, [this, call] {
    // The next dialog is watched for its own asker.
    if (asker_ != call) return;
    if (call->is_over())
      dialog_->close();
    else
      watch(call);
  });
}

Result<protocol::ResultValue> FolderChooser::finish(const Chosen &chosen) {
  if (!chosen) return tl::unexpected<Error>(chosen.error());
  const auto records = records_.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &portfolio = (*records)->portfolio;
  if (*chosen) {
    if (const auto added = portfolio.add_folder(**chosen); !added)
      return tl::unexpected<Error>(added.error());
    reader_.read_all_again();
  }
  const auto standing = portfolio.standing();
  if (!standing) return tl::unexpected<Error>(standing.error());
  return protocol::PortfolioChooseFolderResult{*chosen ? "added" : "cancelled", standing->folders};
}

}  // namespace counterproof::service
