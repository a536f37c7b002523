// SPDX-License-Identifier: Apache-2.0
#include "cases/mistakes.h"

#include "cases/ledger.h"
#include "cases/rows.h"
#include "cases/write_requests.h"
#include "storage/transaction.h"

#include <algorithm>

namespace counterproof::cases {
namespace {

constexpr auto kSent = " FROM case_states JOIN cases ON ordinal = case_ordinal JOIN filings ON "
                       "filings.id = case_states.filing JOIN listings ON listings.id = "
                       "cases.listing ";

/// The newest answer about the listing and the work since the complaint was recorded as sent.
constexpr auto kAnswer =
    "(SELECT answer || ' ' || at FROM listing_ids JOIN decision_pairs ON decision_pairs.site = "
    "listing_ids.site AND decision_pairs.listing_id = any_id AND decision_pairs.work_id = "
    "cases.work_id JOIN decisions ON decisions.id = decision WHERE listing_ids.listing = "
    "cases.listing AND kind = 'verdict' AND answer <> 'later' AND undone_at IS NULL AND "
    "decision > filings.after_decision ORDER BY decision DESC LIMIT 1)";

/// When the listing, or the store as its case names it, was allowed since then. A company that may
/// run several stores stands for one only where nothing else names it, as in AllowList.
constexpr auto kAllowed =
    "(SELECT max(since) FROM (SELECT since FROM allowed_listings WHERE listing = cases.listing "
    "UNION ALL SELECT since FROM allowed_store_ids JOIN allowed_stores ON allowed_stores.id = "
    "store WHERE allowed_store_ids.site = listings.site AND ((kind = 'store' AND any_id = "
    "store_id) OR (kind = 'minisite' AND any_id = minisite) OR (kind = 'company' AND any_id = "
    "company_id AND store_id IS NULL AND minisite IS NULL))) WHERE since >= filings.noted_at)";

/// Of many sent cases few were ever answered otherwise: only these are looked at closely.
constexpr auto kMayBeWrong =
    " AND ordinal IN (SELECT answered.ordinal FROM decisions JOIN decision_pairs ON decision = "
    "decisions.id JOIN listing_ids ON listing_ids.site = decision_pairs.site AND any_id = "
    "decision_pairs.listing_id JOIN cases answered ON answered.listing = listing_ids.listing AND "
    "answered.work_id = decision_pairs.work_id WHERE kind = 'verdict' AND answer IN ('licensed', "
    "'not_mine') AND undone_at IS NULL UNION SELECT ordinal FROM cases WHERE listing IN (SELECT "
    "listing FROM allowed_listings) UNION SELECT ordinal FROM cases WHERE store_id IN (SELECT "
    "any_id FROM allowed_store_ids WHERE kind = 'store') UNION SELECT ordinal FROM cases WHERE "
    "minisite IN (SELECT any_id FROM allowed_store_ids WHERE kind = 'minisite') UNION SELECT "
    "ordinal FROM cases WHERE company_id IN (SELECT any_id FROM allowed_store_ids WHERE kind = "
    "'company'))";

/// The states in which a complaint can be withdrawn, as a list for IN.
const std::string &open_states() {
  static const std::string list = [] {
    std::string words;
    for (const auto state : all_case_states())
      // Who accepted the counter-notice on the portal has taken the listing back already.
      if (can_be_withdrawn(state) && state != CaseState::reply_accepted)
        words += (words.empty() ? "'" : ", '") + std::string(to_word(state)) + "'";
    return "(" + words + ")";
  }();
  return list;
}

/// Whichever the artist said last.
std::optional<Mistake> mistake_from(const std::optional<std::string> &answer,
                                    const std::optional<std::string> &allowed) {
  const auto space = answer ? answer->find(' ') : std::string::npos;
  const auto said = answer ? answer->substr(space + 1) : std::string();
  if (allowed && *allowed > said) return Mistake{Verdict::licensed, *allowed, true};
  const auto verdict = answer ? verdict_of(answer->substr(0, space)) : std::nullopt;
  if (!verdict || *verdict == Verdict::mine) return std::nullopt;
  return Mistake{*verdict, said, false};
}

struct Sent {
  std::int64_t filing = 0;
  CaseState state = CaseState::confirmed;
  std::optional<Mistake> mistake;
  Pair pair;
};

Result<Sent> sent_case(storage::Database &database, const std::string &case_id) {
  const auto found = first_row<Sent>(
      database.prepare("SELECT coalesce(case_states.filing, 0), coalesce(state, 'confirmed'), " +
                           std::string(kAnswer) + ", " + kAllowed +
                           ", listings.site, listings.listing_id, picture_key, work_id FROM cases "
                           "JOIN listings ON listings.id = cases.listing LEFT JOIN case_states ON "
                           "case_ordinal = ordinal LEFT JOIN filings ON filings.id = "
                           "case_states.filing WHERE cases.id = ?",
                       case_id),
      [](const auto &row) {
        return Sent{row.integer(0), case_state_of(row.text(1)).value_or(CaseState::confirmed),
                    mistake_from(row.optional_text(2), row.optional_text(3)),
                    Pair{row.text(4), row.text(5), row.text(6), row.text(7), false}};
      });
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  return **found;
}

}  // namespace

Status Mistakes::answer(const std::string &request_key, const std::vector<std::string> &case_ids,
                        Verdict verdict) {
  std::vector<Pair> pairs;
  for (const auto &id : case_ids) {
    auto sent = sent_case(store_.database, id);
    if (!sent) return tl::unexpected(sent.error());
    if (sent->filing == 0)
      return fail(ErrorCode::conflict,
                  "No complaint about this listing was sent: there is nothing to withdraw. Take it "
                  "out of the forms instead.",
                  id);
    if (!can_be_withdrawn(sent->state))
      return fail(ErrorCode::conflict,
                  "The complaint about this listing is over: there is nothing to withdraw.", id);
    pairs.push_back(std::move(sent->pair));
  }
  const auto decided = review_.decide(request_key, verdict, pairs);
  if (!decided) return tl::unexpected(decided.error());
  return {};
}

Result<std::optional<Mistake>> Mistakes::of_case(const std::string &case_id) {
  const auto sent = sent_case(store_.database, case_id);
  if (!sent) return tl::unexpected(sent.error());
  return sent->filing == 0 ? std::nullopt : sent->mistake;
}

Result<std::vector<std::int64_t>> Mistakes::wrong_filings() {
  struct Row {
    std::int64_t filing;
    bool is_wrong;
  };
  const auto rows = all_rows<Row>(
      store_.database.prepare("SELECT filing, answer, allowed FROM (SELECT case_states.filing AS "
                              "filing, ordinal, " +
                              std::string(kAnswer) + " AS answer, " + kAllowed + " AS allowed" +
                              kSent + "WHERE state IN " + open_states() + kMayBeWrong +
                              ") WHERE answer IS NOT NULL OR allowed IS NOT NULL ORDER BY filing "
                              "DESC, ordinal"),
      [](const auto &row) {
        return Row{row.integer(0),
                   mistake_from(row.optional_text(1), row.optional_text(2)).has_value()};
      });
  if (!rows) return tl::unexpected(rows.error());
  std::vector<std::int64_t> filings;
  for (const auto &row : *rows)
    if (row.is_wrong && (filings.empty() || filings.back() != row.filing))
      filings.push_back(row.filing);
  return filings;
}

Result<std::vector<SentComplaint>> Mistakes::to_withdraw(std::size_t at_most) {
  const auto filings = wrong_filings();
  if (!filings) return tl::unexpected(filings.error());
  std::vector<SentComplaint> complaints;
  for (const auto filing : *filings) {
    if (complaints.size() == at_most) break;
    auto one = complaint(filing);
    if (!one) return tl::unexpected(one.error());
    complaints.push_back(std::move(*one));
  }
  return complaints;
}

Result<Mistakes::Counts> Mistakes::counts() {
  const auto filings = wrong_filings();
  if (!filings) return tl::unexpected(filings.error());
  const auto waiting = first_row<std::int64_t>(
      store_.database.prepare(
          "SELECT count(*) FROM case_states WHERE state = 'withdrawn' AND NOT EXISTS (SELECT 1 "
          "FROM past_cases WHERE past_cases.case_ordinal = case_states.case_ordinal) AND NOT "
          "EXISTS (SELECT 1 FROM case_moves WHERE "
          "case_moves.case_ordinal = case_states.case_ordinal AND case_moves.filing = "
          "case_states.filing AND case_moves.state = 'withdrawn' AND portal_word <> '' AND id NOT "
          "IN (SELECT id FROM undone_moves))"),
      first_number);
  if (!waiting) return tl::unexpected(waiting.error());
  return Counts{static_cast<std::int64_t>(filings->size()), waiting->value_or(0)};
}

Result<SentComplaint> Mistakes::complaint(std::int64_t filing) {
  auto &database = store_.database;
  const auto found = first_row<SentComplaint>(
      database.prepare("SELECT uuid, platform, reference, day FROM filings WHERE id = ?", filing),
      [](const auto &row) {
        return SentComplaint{row.text(0), row.text(1), row.text(2), row.text(3), {}};
      });
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "There is no such complaint.");
  auto made = **found;
  auto cases = all_rows<SentCase>(
      database.prepare("SELECT cases.id, work_id, work_title, listings.site, listings.listing_id, "
                       "url, title, state, " +
                           std::string(kAnswer) + ", " + kAllowed + kSent +
                           "WHERE case_states.filing = ? ORDER BY ordinal",
                       filing),
      [](const auto &row) {
        return SentCase{row.text(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        case_state_of(row.text(7)).value_or(CaseState::submitted),
                        mistake_from(row.optional_text(8), row.optional_text(9))};
      });
  if (!cases) return tl::unexpected(cases.error());
  made.cases = std::move(*cases);
  return made;
}

Result<std::optional<SentComplaint>> Mistakes::complaint_of(const std::string &case_id) {
  const auto sent = sent_case(store_.database, case_id);
  if (!sent) return tl::unexpected(sent.error());
  if (sent->filing == 0) return std::optional<SentComplaint>();
  auto one = complaint(sent->filing);
  if (!one) return tl::unexpected(one.error());
  return std::optional(std::move(*one));
}

Status Mistakes::number(const std::string &request_key, const std::string &complaint_id,
                        const std::string &reference) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const Canonical body{
      Canonical::Object{{"complaint", {complaint_id}}, {"reference", {reference}}}};
  const auto asked = "complaint.numbered" + to_canonical_json(body);
  const auto before = answered_before(database, request_key, asked);
  if (!before) return tl::unexpected(before.error());
  if (*before) return {};
  const auto known = first_row<std::string>(
      database.prepare("SELECT reference FROM filings WHERE uuid = ?", complaint_id), first_text);
  if (!known) return tl::unexpected(known.error());
  if (!*known) return fail(ErrorCode::not_found, "There is no such complaint.", complaint_id);
  if (**known == reference) return {};
  if (!(*known)->empty())
    return fail(ErrorCode::conflict,
                "This complaint has the number " + **known + " already, which stays.");
  auto kept = ran(
      database.prepare("UPDATE filings SET reference = ? WHERE uuid = ?", reference, complaint_id));
  if (!kept) return kept;
  const auto time = to_rfc3339(clock_.utc_ms());
  if (auto told = append_entry(database, time, "complaint.numbered", body); !told) return told;
  if (auto noted = keep_answer(database, request_key, asked, ""); !noted) return noted;
  return transaction->commit();
}

}  // namespace counterproof::cases
