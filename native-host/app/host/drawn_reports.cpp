// SPDX-License-Identifier: Apache-2.0
#include "app/host/report_door.h"
#include "complaints/case_record.h"
#include "complaints/documents.h"
#include "image/decoder_pool.h"
#include "reports/evidence_pack.h"
#include "reports/pattern_report.h"
#include "reports/registration_papers.h"
#include "reports/typesetter.h"
#include "reports/working_folder.h"
#include "service/made_folder.h"

#include <functional>
#include <utility>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;
using service::MadeReport;

Result<MadeReport> make_pack(service::Records::Open &open, const Clock &clock,
                             const service::ReportOrder &order, const service::ReportWatch &watch,
                             const fs::path &out) {
  const auto counts = reports::write_evidence_pack(
      {open.store, clock, open.cases, open.progress, open.portfolio, open.entries},
      {image::default_decoder_path(), reports::default_report_path()},
      {.scope = {order.about.kind, order.about.of},
       .out = out,
       .with_letters = order.with_letters,
       .left_out = order.left_out,
       .listed = order.listed,
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
  made.letters = counts->letters;
  made.letter_files = counts->letter_files;
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

/// Addresses of listings that show the work as the artist judged, the newest first.
Result<std::vector<std::string>> judged_links(service::Records::Open &open,
                                              const std::string &work_id) {
  constexpr int kMostLinks = 50;
  const auto copies = open.work_copies.newest(work_id, kMostLinks);
  if (!copies) return tl::unexpected<Error>(copies.error());
  std::vector<std::string> ids;
  for (const auto &copy : *copies)
    ids.push_back(copy.case_id);
  const auto record =
      complaints::read_record({open.cases, open.progress, open.notes, open.work_notes,
                               open.allow_list, open.mistakes, open.wordings, open.profiles},
                              ids);
  if (!record) return tl::unexpected<Error>(record.error());
  std::vector<std::string> links;
  for (const auto &subject :
       complaints::document_subjects(complaints::DocumentKind::claim, *record))
    for (const auto &listing : subject.listings)
      links.push_back(listing.url);
  return links;
}

Result<MadeReport> draw_paper(service::Records::Open &open, const Clock &clock,
                              const service::PaperOrder &order, const fs::path &out) {
  // Known, before anything is made of it.
  if (const auto work = open.portfolio.work(order.work_id); !work)
    return tl::unexpected<Error>(work.error());
  reports::PaperOrder paper{
      .kind = reports::PaperKind::sample_jpeg, .work_id = order.work_id, .links = {}, .out = out};
  if (order.kind == "sample_pdf") paper.kind = reports::PaperKind::sample_pdf;
  if (order.kind == "claim_pdf") {
    paper.kind = reports::PaperKind::claim_pdf;
    auto links = judged_links(open, order.work_id);
    if (!links) return tl::unexpected<Error>(links.error());
    paper.links = std::move(*links);
  }
  const auto drawn = reports::write_registration_paper(
      {open.store, clock, open.work_notes},
      {image::default_decoder_path(), reports::default_report_path()}, paper);
  if (!drawn) return tl::unexpected<Error>(drawn.error());
  MadeReport made;
  made.type = order.kind == "sample_jpeg" ? "image/jpeg" : "application/pdf";
  return made;
}

/// Makes reports as the commands do, in made/ of the data folder.
class DrawnReports final : public service::ReportWriter {
public:
  DrawnReports(std::filesystem::path data_folder, const Clock &clock)
      : data_folder_(std::move(data_folder)), clock_(clock) {}

  Result<std::vector<std::string>> cases_of(service::Records::Open &records,
                                            const service::ReportAbout &about) override;
  Result<service::MadeReport> make(const service::ReportOrder &order,
                                   const service::ReportWatch &watch) override;
  Result<service::MadeReport> make_paper(const service::PaperOrder &order,
                                         const service::ReportWatch &watch) override;

private:
  using Make = std::function<Result<MadeReport>(service::Records::Open &, const fs::path &)>;
  /// What `make` writes into the folder's file of this name, with records of its own.
  Result<MadeReport> make_alone(const std::string &name, const Make &make);

  std::filesystem::path data_folder_;
  const Clock &clock_;
};

Result<std::vector<std::string>> DrawnReports::cases_of(service::Records::Open &records,
                                                        const service::ReportAbout &about) {
  return reports::cases_of({about.kind, about.of}, records.store.database, records.cases);
}

Result<MadeReport> DrawnReports::make_alone(const std::string &name, const Make &make) {
  MadeReport made;
  auto file = service::MadeFolder(data_folder_).make(name, [&](const fs::path &out) -> Status {
    service::Records records(data_folder_, clock_);
    const auto open = records.open();
    if (!open) return tl::unexpected<Error>(open.error());
    auto report = make(**open, out);
    if (!report) return tl::unexpected<Error>(report.error());
    made = std::move(*report);
    return {};
  });
  if (!file) return tl::unexpected<Error>(file.error());
  made.file = std::move(*file);
  return made;
}

Result<MadeReport> DrawnReports::make(const service::ReportOrder &order,
                                      const service::ReportWatch &watch) {
  return make_alone(order.is_pattern ? "report.pdf" : "evidence.zip",
                    [&](service::Records::Open &open, const fs::path &out) {
                      return order.is_pattern ? make_figures(open, clock_, watch, out)
                                              : make_pack(open, clock_, order, watch, out);
                    });
}

Result<MadeReport> DrawnReports::make_paper(const service::PaperOrder &order,
                                            const service::ReportWatch &) {
  return make_alone("paper", [&](service::Records::Open &open, const fs::path &out) {
    return draw_paper(open, clock_, order, out);
  });
}

}  // namespace

std::unique_ptr<service::ReportWriter> report_door(const fs::path &data_folder,
                                                   const Clock &clock) {
  return std::make_unique<DrawnReports>(data_folder, clock);
}

}  // namespace counterproof::app
