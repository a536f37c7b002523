// SPDX-License-Identifier: Apache-2.0
#include "sheets/export_rows.h"

#include "sheets/columns.h"
#include "sheets/history_cell.h"
#include "sheets/work_cells.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace counterproof::sheets {
namespace {

constexpr std::array kCaseFields{
    "case_id",     "site",        "listing_id", "link",     "aliases",   "title",     "price",
    "picture",     "picture_key", "store_name", "store_id", "seller_id", "member_id", "company",
    "company_id",  "minisite",    "country",    "work",     "work_id",   "found_on",  "status",
    "portal_word", "decided_on",  "filed_on",   "portal",   "reference", "history"};

std::string joined(const std::vector<std::string> &texts) {
  std::string all;
  for (const auto &text : texts)
    all += fmt::format("{}{}", all.empty() ? "" : " ", text);
  return all;
}

/// Of the newest complaint.
const cases::PastStep *newest_filing(const std::vector<cases::PastStep> &steps) {
  const auto found =
      std::find_if(steps.rbegin(), steps.rend(), [](const auto &step) { return !!step.filing; });
  return found == steps.rend() ? nullptr : &*found;
}

cases::CsvRow case_row(const cases::PastCase &one) {
  const auto &listing = one.listing;
  const auto &seller = one.seller;
  const auto text = [](const std::optional<std::string> &value) { return value.value_or(""); };
  const auto *filed = newest_filing(one.steps);
  const auto *last = one.steps.empty() ? nullptr : &one.steps.back();
  return {one.id,
          listing.site,
          listing.id,
          listing.url,
          joined(listing.aliases),
          listing.title,
          text(listing.price_text),
          listing.picture_url,
          listing.picture_key,
          text(seller.store_name),
          text(seller.store_id),
          text(seller.seller_id),
          text(seller.member_id),
          text(seller.company),
          text(seller.company_id),
          text(seller.minisite),
          text(seller.country),
          one.work_title,
          one.work_id,
          one.opened_at,
          std::string(cases::to_word(last ? last->state : cases::CaseState::confirmed)),
          last ? last->portal_word : "",
          last ? last->day : "",
          filed ? filed->day : "",
          filed ? filed->filing->platform : "",
          filed ? filed->filing->reference : "",
          write_history(one.steps)};
}

template <class List, class Make> std::string lines(const List &list, const Make &make) {
  std::string all;
  for (const auto &one : list)
    all += fmt::format("{}{}", all.empty() ? "" : "\n", make(one));
  return all;
}

std::string yes_or_no(const std::optional<bool> &value) {
  return !value ? "" : *value ? "yes" : "no";
}

}  // namespace

std::vector<cases::CsvRow> case_rows(const std::vector<cases::PastCase> &cases) {
  std::vector<cases::CsvRow> rows(1);
  for (const auto *field : kCaseFields)
    rows[0].push_back(heading_of(field));
  for (const auto &one : cases) {
    auto row = case_row(one);
    for (const auto &[heading, words] : one.words) {
      const auto known = std::find(rows[0].begin() + kCaseFields.size(), rows[0].end(), heading);
      const auto column = static_cast<std::size_t>(known - rows[0].begin());
      if (known == rows[0].end()) rows[0].push_back(heading);
      row.resize(std::max(row.size(), column + 1));
      row[column] = words;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<cases::CsvRow> seller_rows(const std::vector<cases::StoreDetails> &stores) {
  std::vector<cases::CsvRow> rows{{"Seller record", "Marketplace", "Name", "Names seen", "Ids",
                                   "First seen", "Last seen", "Store is", "Since", "Company record",
                                   "Licences", "Listings", "Works copied", "Complaints",
                                   "Removals that stand", "Relistings"}};
  for (const auto &[store, ids, names, licences, links, pooled] : stores) {
    const auto life = !store.life                               ? ""
                      : *store.life == cases::StoreLife::closed ? "closed"
                                                                : "open";
    rows.push_back(
        {store.id, store.site, store.name,
         lines(names, [](const auto &seen) { return fmt::format("{} {}", seen.kind, seen.name); }),
         lines(ids, [](const auto &id) { return fmt::format("{} {}", id.kind, id.id); }),
         store.first_seen, store.last_seen, life, store.life_since, store.entity.value_or(""),
         lines(licences,
               [](const auto &seen) {
                 const auto &licence = seen.licence;
                 return fmt::format("{} {} {} (seen {})", licence.number.value_or(""),
                                    licence.name.value_or(""), licence.authority.value_or(""),
                                    seen.seen_at.substr(0, 10));
               }),
         std::to_string(store.counts.listings), std::to_string(store.counts.works),
         std::to_string(store.counts.complaints), std::to_string(store.counts.removals),
         std::to_string(store.counts.relistings)});
  }
  return rows;
}

std::vector<cases::CsvRow> work_rows(const std::vector<WorkFact> &works) {
  constexpr std::array kFields{"work_id",
                               "content",
                               "file",
                               "title",
                               "authors",
                               "completed",
                               "first_published",
                               "first_published_at",
                               "first_published_url",
                               "official_url",
                               "registrations",
                               "licences",
                               "proofs",
                               "record_portal",
                               "record_number",
                               "record_status",
                               "record_sent",
                               "record_decided",
                               "record_expires",
                               "has_certificate",
                               "claim_signed",
                               "old_title"};
  std::vector<cases::CsvRow> rows(1);
  for (const auto *field : kFields)
    rows[0].push_back(heading_of(field, ListKind::works));
  rows[0].insert(rows[0].end(),
                 {"State", "Width", "Height", "Files that show it", "Dates in the file"});
  for (const auto &work : works) {
    const auto &note = work.note;
    const auto text = [](const std::optional<std::string> &value) { return value.value_or(""); };
    std::vector<cases::CsvRow> registrations, licences, proofs;
    for (const auto &[office, number, kind, day] : note.registrations)
      registrations.push_back({office, number, kind, text(day)});
    for (const auto &[holder, use, from, until] : note.licences)
      licences.push_back({holder, use, text(from), text(until)});
    for (const auto &[kind, what, day] : note.proofs)
      proofs.push_back({kind, what, text(day)});
    rows.push_back({work.id,
                    work.content,
                    work.file_name,
                    text(note.title),
                    text(note.authors),
                    text(note.completed),
                    text(note.first_published),
                    text(note.first_published_at),
                    text(note.first_published_url),
                    text(note.official_url),
                    write_parts(registrations),
                    write_parts(licences),
                    write_parts(proofs),
                    text(note.record_portal),
                    text(note.record_number),
                    text(note.record_status),
                    text(note.record_sent),
                    text(note.record_decided),
                    text(note.record_expires),
                    yes_or_no(note.has_certificate),
                    yes_or_no(note.claim_signed),
                    work.title,
                    work.state,
                    std::to_string(work.width),
                    std::to_string(work.height),
                    std::to_string(work.versions),
                    lines(work.dates, [](const std::string &date) { return date; })});
  }
  return rows;
}

}  // namespace counterproof::sheets
