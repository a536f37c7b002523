// SPDX-License-Identifier: Apache-2.0
#include "app/host/report_door.h"
#include "crypto/sha256.h"
#include "image/decoder_pool.h"
#include "image/picture_file.h"
#include "platform/file_lock.h"
#include "platform/private_folder.h"
#include "reports/evidence_pack.h"
#include "reports/pattern_report.h"
#include "reports/typesetter.h"
#include "reports/working_folder.h"

#include <system_error>
#include <utility>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;
using service::MadeReport;

constexpr auto kLock = "lock";

tl::unexpected<Error> stopped() {
  return fail(ErrorCode::cancelled, "Stopped: nothing was written.");
}

/// Nobody else works in the folder while its lock is held.
void empty_folder(const fs::path &folder) {
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(folder, error))
    if (entry.path().filename() != kLock) fs::remove_all(entry.path(), error);
}

Result<MadeReport> make_pack(service::Records::Open &open, const Clock &clock,
                             const service::ReportOrder &order, const service::ReportWatch &watch,
                             const fs::path &out) {
  const auto counts = reports::write_evidence_pack(
      {open.store, clock, open.cases, open.progress, open.portfolio, open.entries},
      {image::default_decoder_path(), reports::default_report_path()},
      {.scope = {order.about.kind, order.about.of},
       .out = out,
       .left_out = order.left_out,
       .is_stopped = watch.is_stopped,
       .told = [&](std::string_view step, std::size_t done, std::size_t total) {
         watch.told({std::string(step), done, total});
       }});
  if (!counts) return tl::unexpected<Error>(counts.error());
  MadeReport made;
  made.type = "application/zip";
  made.cases = counts->cases;
  made.pictures = counts->pictures;
  made.left_out = counts->left_out;
  made.without_picture = counts->without_picture;
  made.not_shown = counts->not_shown;
  made.not_kept = counts->not_kept;
  made.entries = counts->entries;
  made.head = counts->head;
  made.public_key = counts->public_key;
  return made;
}

Result<MadeReport> make_figures(service::Records::Open &open, const Clock &clock,
                                const service::ReportWatch &watch, const fs::path &out) {
  watch.told({"pages", 0, 1});
  const auto document = reports::pattern_report(
      {open.store, clock, open.cases, open.progress, open.sellers, open.overview});
  if (!document) return tl::unexpected<Error>(document.error());
  const auto cases = open.cases.count();
  if (!cases) return tl::unexpected<Error>(cases.error());
  const auto folder = reports::WorkingFolder::beside(out);
  if (!folder) return tl::unexpected<Error>(folder.error());
  const reports::Typesetter typesetter(reports::default_report_path(), *folder);
  if (auto drawn = typesetter.write_pdf(*document, out); !drawn)
    return tl::unexpected<Error>(drawn.error());
  MadeReport made;
  made.type = "application/pdf";
  made.cases = static_cast<std::size_t>(*cases);
  return made;
}

/// Opens it and takes its name away: nothing can be left behind then, however this process ends.
Status open_nameless(const fs::path &file, MadeReport &made) {
  crypto::Sha256 digest;
  const auto read = image::each_piece(file, [&](ByteView piece) {
    digest.update(piece);
    made.bytes += static_cast<std::int64_t>(piece.size());
  });
  if (!read) return tl::unexpected<Error>(read.error());
  made.sha256 = crypto::to_hex(digest.finish());
  made.file = std::make_shared<std::ifstream>(file, std::ios::binary);
  std::error_code error;
  fs::remove(file, error);
  if (!*made.file) return fail(ErrorCode::unreadable, "The report cannot be read: make it again.");
  return {};
}

/// Makes reports as the commands do, in made/ of the data folder. What is made has no name there
/// any more when it is given; what a killed process left goes with the next report or start.
class DrawnReports final : public service::ReportWriter {
public:
  DrawnReports(std::filesystem::path data_folder, const Clock &clock)
      : data_folder_(std::move(data_folder)), clock_(clock) {}

  Result<std::vector<std::string>> cases_of(service::Records::Open &records,
                                            const service::ReportAbout &about) override;
  Result<service::MadeReport> make(const service::ReportOrder &order,
                                   const service::ReportWatch &watch) override;
  void tidy() override;

private:
  std::filesystem::path folder() const { return data_folder_ / "made"; }

  std::filesystem::path data_folder_;
  const Clock &clock_;
};

Result<std::vector<std::string>> DrawnReports::cases_of(service::Records::Open &records,
                                                        const service::ReportAbout &about) {
  return reports::cases_of({about.kind, about.of}, records.store.database, records.cases);
}

Result<MadeReport> DrawnReports::make(const service::ReportOrder &order,
                                      const service::ReportWatch &watch) {
  if (auto made = platform::make_private_folder(folder()); !made)
    return tl::unexpected<Error>(made.error());
  const auto lock = platform::FileLock::try_take(folder() / kLock);
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (!*lock) return fail(ErrorCode::busy, "Another browser is making a report at this moment.");
  empty_folder(folder());
  service::Records records(data_folder_, clock_);
  const auto open = records.open();
  if (!open) return tl::unexpected<Error>(open.error());
  const auto out = folder() / (order.is_pattern ? "report.pdf" : "evidence.zip");
  auto made = order.is_pattern ? make_figures(**open, clock_, watch, out)
                               : make_pack(**open, clock_, order, watch, out);
  if (made)
    if (auto opened = open_nameless(out, *made); !opened)
      made = tl::unexpected<Error>(opened.error());
  empty_folder(folder());
  if (watch.is_stopped()) return stopped();
  return made;
}

void DrawnReports::tidy() {
  std::error_code error;
  if (!fs::is_directory(folder(), error)) return;
  const auto lock = platform::FileLock::try_take(folder() / kLock);
  if (lock && *lock) empty_folder(folder());
}

}  // namespace

std::unique_ptr<service::ReportWriter> report_door(const fs::path &data_folder,
                                                   const Clock &clock) {
  return std::make_unique<DrawnReports>(data_folder, clock);
}

}  // namespace counterproof::app
