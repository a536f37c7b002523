// SPDX-License-Identifier: Apache-2.0
#include "reports/evidence_pack.h"

#include "cases/ledger_export.h"
#include "cases/listing_pictures.h"
#include "cases/sealed_pack.h"
#include "crypto/sha256.h"
#include "platform/durable_file.h"
#include "platform/output_file.h"
#include "reports/case_chapter.h"
#include "reports/checking_text.h"
#include "reports/html_report.h"
#include "reports/letter_chapter.h"
#include "reports/picture_facts.h"
#include "reports/report_words.h"
#include "reports/sheet_maker.h"
#include "reports/typesetter.h"
#include "reports/working_folder.h"
#include "reports/zip_writer.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace counterproof::reports {
namespace {

namespace fs = std::filesystem;

bool is_stopped(const PackOrder &order) { return order.is_stopped && order.is_stopped(); }

void tell(const PackOrder &order, std::string_view step, std::size_t done, std::size_t total) {
  if (order.told) order.told(step, done, total);
}

Status stopped() { return fail(ErrorCode::cancelled, "Stopped: nothing was written."); }

/// One pack while it is put together.
class Packing {
public:
  Packing(const PackBooks &books, const PackPrograms &programs, const PackOrder &order,
          const WorkingFolder &folder)
      : books_(books), order_(order), scope_(order.scope), folder_(folder),
        typesetter_(programs.report, folder),
        sheets_(programs.decoder, books.store.database, books.works, typesetter_),
        pictures_(books.store, books.clock) {}

  Status add_cases(const std::vector<std::string> &ids);
  Status add_report();
  Status seal();
  Result<PackCounts> write(const fs::path &out);
  /// The ledger notes this pack.
  bool is_sealed() const { return is_sealed_; }

private:
  Status add_case(const std::string &id, std::size_t number);
  Status add_picture(const cases::Case &one, const cases::ListingPicture &picture,
                     const std::vector<cases::ListingPicture> &names);
  void say_not_kept(const std::vector<cases::ListingPicture> &pictures);
  Status count_pictures(const std::vector<std::string> &ids);
  Status add_letters(const std::string &case_id);
  Status add_letter_file(const cases::EntryFile &file);
  std::string letter_words() const;
  Status add_text(const std::string &name, std::string_view text);
  void add_file(const std::string &name, fs::path file, bool is_packed);
  Document front() const;
  std::string scope_words() const;

  const PackBooks &books_;
  const PackOrder &order_;
  const PackScope &scope_;
  const WorkingFolder &folder_;
  Typesetter typesetter_;
  SheetMaker sheets_;
  cases::ListingPictures pictures_;
  std::size_t looked_at_ = 0, to_look_at_ = 0;
  std::vector<ReportBlock> chapters_;
  /// Ids by which the ledger speaks of these cases.
  std::set<std::string> about_;
  std::set<std::string> works_, sellers_, named_;
  std::vector<ZipEntry> entries_;
  PackCounts counts_;
  bool is_sealed_ = false;
};

void Packing::add_file(const std::string &name, fs::path file, bool is_packed) {
  if (named_.insert(name).second) entries_.push_back({name, std::move(file), is_packed});
}

Status Packing::add_text(const std::string &name, std::string_view text) {
  add_file(name, folder_.file(name), false);
  return folder_.write(name, text);
}

Status Packing::add_picture(const cases::Case &one, const cases::ListingPicture &picture,
                            const std::vector<cases::ListingPicture> &names) {
  const auto &sha256 = *picture.sha256;
  if (order_.left_out.count(sha256) != 0) {
    ++counts_.left_out;
    chapters_.emplace_back(
        Paragraph{"A picture of this listing is kept in the records and was left "
                  "out of this pack by the artist: SHA-256 " +
                  sha256 + "."});
    return {};
  }
  auto bytes = books_.store.blobs.get(sha256);
  if (!bytes && bytes.error().code != ErrorCode::not_found) return tl::unexpected(bytes.error());
  if (!bytes || crypto::to_hex(crypto::sha256(*bytes)) != sha256) {
    ++counts_.not_shown;
    chapters_.emplace_back(
        Paragraph{"A picture that was kept is missing or damaged: SHA-256 " + sha256 + "."});
    return {};
  }
  const auto name = "pictures/" + sha256;
  const auto copy = folder_.file("picture-" + sha256);
  if (auto written = write_file(copy, *bytes); !written) return written;
  add_file(name, copy, true);
  ++counts_.pictures;
  chapters_.emplace_back(picture_facts(picture, names));
  const auto sheet_name = fmt::format("sheets/{}-{}.jpg", one.id, sha256.substr(0, 12));
  const auto sheet = folder_.file(fmt::format("sheet-{}", counts_.sheets));
  const auto made = sheets_.make(*bytes, one.work_id, sheet);
  if (!made) return tl::unexpected(made.error());
  chapters_.emplace_back(Paragraph{made->words});
  if (!made->is_drawn) {
    ++counts_.not_shown;
    return {};
  }
  ++counts_.sheets;
  add_file(sheet_name, sheet, true);
  chapters_.emplace_back(
      ReportPicture{sheet, sheet_name, "The listing's picture beside the artist's work"});
  return {};
}

Status Packing::add_letter_file(const cases::EntryFile &file) {
  auto bytes = books_.store.blobs.get(file.sha256);
  if (!bytes && bytes.error().code != ErrorCode::not_found) return tl::unexpected(bytes.error());
  if (!bytes || crypto::to_hex(crypto::sha256(*bytes)) != file.sha256) {
    chapters_.emplace_back(
        Paragraph{"A file beside this letter is missing or damaged: SHA-256 " + file.sha256 + "."});
    return {};
  }
  const auto name = "letters/" + file.sha256;
  const auto copy = folder_.file("letter-" + file.sha256);
  if (auto written = write_file(copy, *bytes); !written) return written;
  add_file(name, copy, true);
  ++counts_.letter_files;
  chapters_.emplace_back(FactList{{{"File", shown(file.name)},
                                   {"As it was given", name},
                                   {"Bytes", std::to_string(file.bytes)}}});
  return {};
}

Status Packing::add_letters(const std::string &case_id) {
  const auto letters = books_.letters.all_of(case_id);
  if (!letters) return tl::unexpected(letters.error());
  for (const auto &letter : *letters) {
    if (letter.newest.is_taken_back) continue;
    ++counts_.letters;
    if (!order_.with_letters) continue;
    if (is_stopped(order_)) return stopped();
    for (auto &block : letter_chapter(letter))
      chapters_.push_back(std::move(block));
    for (const auto &file : letter.newest.facts.files)
      if (auto added = add_letter_file(file); !added) return added;
  }
  return {};
}

std::string Packing::letter_words() const {
  if (counts_.letters == 0) return "None on record";
  if (!order_.with_letters)
    return fmt::format("{} left out: the artist keeps them private", counts_.letters);
  return fmt::format("{}, as the artist wrote them; files beside them: {}", counts_.letters,
                     counts_.letter_files);
}

Status Packing::add_case(const std::string &id, std::size_t number) {
  const auto one = books_.cases.get(id);
  if (!one) return tl::unexpected(one.error());
  const auto steps = books_.progress.history(id);
  if (!steps) return tl::unexpected(steps.error());
  const auto pictures = pictures_.of(id);
  if (!pictures) return tl::unexpected(pictures.error());
  ++counts_.cases;
  works_.insert(one->work_id);
  if (one->seller.store_id || one->seller.seller_id || one->seller.company)
    sellers_.insert(one->seller.store_id.value_or("") + "/" + one->seller.seller_id.value_or("") +
                    "/" + one->seller.company.value_or(""));
  about_.insert({one->id, one->listing.id});
  about_.insert(one->listing.aliases.begin(), one->listing.aliases.end());
  for (const auto &step : *steps)
    if (!step.filing_id.empty()) about_.insert(step.filing_id);
  for (auto &block : case_chapter(*one, *steps, number))
    chapters_.push_back(std::move(block));
  say_not_kept(*pictures);
  const auto kept = cases::each_kept_once(*pictures);
  if (kept.empty()) {
    ++counts_.without_picture;
    chapters_.emplace_back(Paragraph{"No picture of this listing is kept in the records, so none "
                                     "stands here and there is no sheet."});
  }
  for (const auto &picture : kept) {
    if (is_stopped(order_)) return stopped();
    tell(order_, "pictures", looked_at_++, to_look_at_);
    if (auto added = add_picture(*one, picture, *pictures); !added) return added;
  }
  return add_letters(id);
}

void Packing::say_not_kept(const std::vector<cases::ListingPicture> &pictures) {
  for (const auto &picture : pictures) {
    if (picture.sha256) continue;
    ++counts_.not_kept;
    chapters_.emplace_back(Paragraph{not_kept_words(picture)});
  }
}

Status Packing::count_pictures(const std::vector<std::string> &ids) {
  cases::PictureRoll roll;
  for (const auto &id : ids) {
    const auto pictures = pictures_.of(id);
    if (!pictures) return tl::unexpected(pictures.error());
    const auto kept = cases::each_kept_once(*pictures);
    to_look_at_ += kept.size();
    roll.add(id, kept);
  }
  if (!order_.listed.empty() && order_.listed != roll.digest())
    return fail(ErrorCode::conflict,
                "Other pictures would go in now than you looked through: look at them once more.");
  return {};
}

Status Packing::add_cases(const std::vector<std::string> &ids) {
  if (auto counted = count_pictures(ids); !counted) return counted;
  std::size_t number = 0;
  for (const auto &id : ids) {
    if (is_stopped(order_)) return stopped();
    if (auto added = add_case(id, ++number); !added) return added;
  }
  return {};
}

std::string Packing::scope_words() const {
  if (scope_.kind == "case") return "the case " + scope_.of;
  if (scope_.kind == "listing") return "the listing " + shown(scope_.of, 120);
  if (scope_.kind == "seller") return "the seller with the record " + scope_.of;
  return "every case on record";
}

Document Packing::front() const {
  Document document{"Evidence pack", to_rfc3339(books_.clock.utc_ms()), {}};
  document.blocks = {
      Heading{1, "Evidence pack"},
      FactList{{{"About", scope_words()},
                {"Put together (UTC)", document.made},
                {"Cases", std::to_string(counts_.cases)},
                {"Works", std::to_string(works_.size())},
                {"Sellers named", std::to_string(sellers_.size())},
                {"Pictures as received", std::to_string(counts_.pictures)},
                {"Cases without a picture", std::to_string(counts_.without_picture)},
                {"Pictures that cannot be shown", std::to_string(counts_.not_shown)},
                {"Pictures not in the records", std::to_string(counts_.not_kept)},
                {"Pictures left out", std::to_string(counts_.left_out)},
                {"Letters and notes", letter_words()},
                {"Made with", "counterproof " COUNTERPROOF_VERSION}}},
      Paragraph{kShows},
      Paragraph{kDoesNotShow},
      Paragraph{"CHECKING.txt, beside this report, says in plain words how anyone can check it."},
      Heading{1, "Cases"}};
  return document;
}

Status Packing::add_report() {
  tell(order_, "pages", 0, 1);
  auto document = front();
  document.blocks.insert(document.blocks.end(), chapters_.begin(), chapters_.end());
  if (auto added = add_text("report.html", to_html(document)); !added) return added;
  const auto pdf = folder_.file("report.pdf");
  add_file("report.pdf", pdf, true);
  return typesetter_.write_pdf(document, pdf);
}

Status Packing::seal() {
  tell(order_, "sealing", 0, 1);
  if (auto added = add_text("CHECKING.txt", kChecking); !added) return added;
  std::map<std::string, std::string> digests;
  for (const auto &entry : entries_) {
    const auto bytes = read_file(entry.file);
    if (!bytes) return tl::unexpected(bytes.error());
    digests[entry.name] = crypto::to_hex(crypto::sha256(*bytes));
  }
  if (is_stopped(order_)) return stopped();
  const auto sealed = cases::seal_pack(
      books_.store, books_.clock, {scope_.kind, scope_.of, about_, order_.with_letters},
      [&](const auto &extract) {
        digests["ledger.jsonl"] = crypto::to_hex(crypto::sha256(std::string_view(extract.entries)));
        digests["hashes.txt"] = crypto::to_hex(crypto::sha256(std::string_view(extract.hashes)));
        std::string sums;
        for (const auto &[name, digest] : digests)
          sums += digest + "  " + name + "\n";
        return sums;
      });
  if (!sealed) return tl::unexpected(sealed.error());
  is_sealed_ = true;
  counts_.entries = sealed->head.entries;
  counts_.head = sealed->head.head;
  counts_.public_key = sealed->head.public_key;
  for (const auto &[name, text] :
       {std::pair("ledger.jsonl", &sealed->extract.entries),
        std::pair("hashes.txt", &sealed->extract.hashes), std::pair("SHA256SUMS", &sealed->sums),
        std::pair("seal.jsonl", &sealed->entries)})
    if (auto added = add_text(name, *text); !added) return added;
  return add_text(cases::kHeadsFile, cases::head_line(sealed->head) + "\n");
}

Result<PackCounts> Packing::write(const fs::path &out) {
  const auto archive = folder_.file("pack.zip");
  std::sort(entries_.begin(), entries_.end(),
            [](const auto &a, const auto &b) { return a.name < b.name; });
  if (auto written = write_zip(archive, entries_); !written) return tl::unexpected(written.error());
  const auto moved = order_.replace ? platform::rename_durably(archive, out)
                                    : platform::move_in_place(archive, out);
  if (!moved) return tl::unexpected(moved.error());
  return counts_;
}

Result<PackCounts> pack(const PackBooks &books, const PackPrograms &programs,
                        const PackOrder &order, const fs::path &out) {
  const auto ids = cases_of(order.scope, books.store.database, books.cases);
  if (!ids) return tl::unexpected(ids.error());
  const auto folder = WorkingFolder::beside(out);
  if (!folder) return tl::unexpected(folder.error());
  Packing packing(books, programs, order, *folder);
  auto done = packing.add_cases(*ids);
  if (done) done = packing.add_report();
  if (done) done = packing.seal();
  auto counts = done ? packing.write(out) : Result<PackCounts>(tl::unexpected(done.error()));
  if (counts) return counts;
  if (packing.is_sealed())
    return fail(counts.error().code,
                counts.error().message +
                    " Your ledger notes already that a pack was signed; this one never came to be.",
                counts.error().details);
  // What asks us to stop may have ended a program that drew for us.
  if (is_stopped(order)) return tl::unexpected(stopped().error());
  return counts;
}

}  // namespace

Result<PackCounts> write_evidence_pack(const PackBooks &books, const PackPrograms &programs,
                                       const PackOrder &order) {
  std::error_code error;
  const auto out = fs::absolute(order.out, error);
  if (fs::is_directory(out, error))
    return fail(ErrorCode::conflict, "This is a folder: name a file, such as evidence.zip in it.");
  if (!order.replace && fs::exists(out, error))
    return fail(ErrorCode::conflict,
                "There is a file of this name already: name another one, or say --replace.");
  return pack(books, programs, order, out);
}

}  // namespace counterproof::reports
