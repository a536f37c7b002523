// SPDX-License-Identifier: Apache-2.0
#include "service/backup_desk.h"

#include "base/log.h"
#include "service/made_folder.h"
#include "service/whole_copy.h"

#include <exception>
#include <optional>
#include <system_error>
#include <utility>

namespace counterproof::service {
namespace {

namespace fs = std::filesystem;

/// Left free on the disk for what must not be lost.
constexpr std::uintmax_t kLeftFree = 200'000'000;
constexpr std::uint64_t kBytesOfKiB = 1024;

struct Made {
  WholeCopy copy;
  MadeFile file;
};

/// The sealed file, and beside it the records as they are at one moment: at most twice as much.
Status check_room(const fs::path &data_folder) {
  std::error_code error;
  const auto space = fs::space(data_folder, error);
  if (!error && space.available < 2 * whole_copy_bytes(data_folder) + kLeftFree)
    return fail(ErrorCode::storage_failed,
                "There is not enough room on the disk to make the backup: make room, then try "
                "again. Nothing was changed.");
  return {};
}

Result<Made> make(const fs::path &data_folder, const SecretText &passphrase,
                  crypto::PassphraseCost cost, const SaveWatch &watch) {
  if (auto room = check_room(data_folder); !room) return tl::unexpected<Error>(room.error());
  Made made;
  auto file = MadeFolder(data_folder).make("backup.cpmove", [&](const fs::path &out) -> Status {
    auto copy = save_whole(data_folder, out, passphrase.view(), cost, watch);
    if (!copy) return tl::unexpected<Error>(copy.error());
    made.copy = *copy;
    return {};
  });
  if (!file) return tl::unexpected<Error>(file.error());
  made.file = std::move(*file);
  return made;
}

}  // namespace

void BackupDesk::start(protocol::BackupMakeParams params, const std::shared_ptr<Call> &call) {
  // The command takes one line: what it could not take would open the file nowhere else.
  if (params.passphrase.view().find_first_of("\r\n") != std::string_view::npos)
    return call->refuse({ErrorCode::invalid_params, "A passphrase is one line.", "/passphrase"});
  if (!shelf_.begin())
    return call->refuse(
        {ErrorCode::busy, "Another file is being made: wait until it is done.", {}});
  // Hundredths that were told last: every piece would be too many.
  const auto told_last = std::make_shared<std::uint64_t>(101);
  const SaveWatch watch{.is_stopped = [call] { return call->is_over(); },
                        .told =
                            [this, call, told_last](std::uint64_t done, std::uint64_t total) {
                              const auto hundredths = total == 0 ? 0 : done * 100 / total;
                              if (std::exchange(*told_last, hundredths) == hundredths) return;
                              lanes_.on_strand([call, done, total] {
                                call->tell(protocol::ReportProgressEvent{
                                    "saving", static_cast<std::int64_t>(done / kBytesOfKiB),
                                    static_cast<std::int64_t>(total / kBytesOfKiB)});
                              });
                            }};
  lanes_.on_worker([this, call, watch, passphrase = std::move(params.passphrase)] {
    const auto made = std::make_shared<Result<Made>>();
    try {
      *made = make(data_folder_, passphrase, cost_, watch);
    } catch (const std::exception &error) {
      *made = fail(ErrorCode::internal, "The backup could not be made.", error.what());
    }
    lanes_.on_strand([this, call, made] {
      if (!*made || call->is_over()) shelf_.give_up();
      if (!*made) return call->refuse(made->error());
      if (call->is_over()) return;
      const auto &[copy, file] = **made;
      shelf_.put(file, [this, bytes = file.bytes] { note_fetched(bytes); });
      call->answer(protocol::BackupMakeResult{file.sha256, file.bytes,
                                              static_cast<std::int64_t>(copy.files),
                                              static_cast<std::int64_t>(copy.damaged)});
    });
  });
}

void BackupDesk::note_fetched(std::int64_t bytes) {
  const auto records = records_.open();
  const auto noted =
      records ? (*records)->whole_copies.note(bytes) : Status(tl::unexpected(records.error()));
  // The artist has the file all the same.
  if (!noted) log::error("a backup could not be noted: " + noted.error().details);
}

void BackupDesk::tell_status(const std::shared_ptr<Call> &call) {
  const auto records = records_.open();
  if (!records) return call->refuse(records.error());
  const auto newest = (*records)->whole_copies.newest();
  if (!newest) return call->refuse(newest.error());
  const auto cases = (*records)->cases.count();
  if (!cases) return call->refuse(cases.error());
  protocol::BackupStatusResult result{.last_made = std::nullopt, .bytes = 0, .cases = *cases};
  if (*newest) result.last_made = {(*newest)->made_at, (*newest)->bytes};
  // Looking through all files takes its time on a slow disk.
  lanes_.on_worker([this, call, result]() mutable {
    result.bytes = static_cast<std::int64_t>(whole_copy_bytes(data_folder_));
    lanes_.on_strand([call, result] { call->answer(result); });
  });
}

}  // namespace counterproof::service
