// SPDX-License-Identifier: Apache-2.0
#include "cases/review.h"

#include "cases/ledger.h"
#include "cases/rows.h"
#include "cases/write_requests.h"
#include "storage/transaction.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr std::size_t kMostConsidered = 10;
constexpr std::int64_t kRefusalsToOffer = 10;

constexpr std::array<std::pair<Verdict, std::string_view>, 4> kVerdicts{
    {{Verdict::mine, "mine"},
     {Verdict::licensed, "licensed"},
     {Verdict::not_mine, "not_mine"},
     {Verdict::later, "later"}}};

Canonical::List body_of(const std::vector<Pair> &pairs) {
  Canonical::List list;
  for (const Pair &pair : pairs)
    list.push_back({Canonical::Object{{"site", {pair.site}},
                                      {"listing", {pair.listing_id}},
                                      {"pictureKey", {pair.picture_key}},
                                      {"work", {pair.work_id}},
                                      {"lookedAt", {pair.looked_at}}}});
  return list;
}

/// Works with so many refusals that still stand, since "plain only" was last answered.
Result<std::vector<std::string>> works_to_offer(storage::Database &database,
                                                const std::vector<Pair> &pairs) {
  std::vector<std::string> offer;
  for (const Pair &pair : pairs) {
    if (std::find(offer.begin(), offer.end(), pair.work_id) != offer.end()) continue;
    const auto refused = first_row<std::int64_t>(
        database.prepare(
            "SELECT count(DISTINCT site || ' ' || listing_id) FROM decision_pairs JOIN decisions "
            "ON "
            "decisions.id = decision WHERE work_id = ?1 AND kind = 'verdict' AND answer = "
            "'not_mine' AND undone_at IS NULL AND decision > coalesce((SELECT max(decision) FROM "
            "decision_pairs JOIN decisions ON decisions.id = decision WHERE work_id = ?1 AND kind "
            "= "
            "'plain_only' AND undone_at IS NULL), 0)",
            pair.work_id),
        first_number);
    if (!refused) return tl::unexpected(refused.error());
    if (refused->value_or(0) >= kRefusalsToOffer) offer.push_back(pair.work_id);
  }
  return offer;
}

/// Why the decision cannot be undone any more; none when it can. A complaint about one of its
/// listings was sent since and not withdrawn; or one was withdrawn since, because of this answer.
Result<const char *> held_by(storage::Database &database, std::int64_t decision) {
  const auto sent = first_row<bool>(
      database.prepare(
          "SELECT state = 'withdrawn' FROM decision_pairs JOIN listing_ids ON listing_ids.site = "
          "decision_pairs.site AND any_id = listing_id JOIN cases ON cases.listing = "
          "listing_ids.listing AND cases.work_id = decision_pairs.work_id JOIN case_states ON "
          "case_ordinal = ordinal JOIN filings ON filings.id = case_states.filing JOIN decisions "
          "ON decisions.id = decision WHERE decision = ? AND CASE state WHEN 'withdrawn' THEN "
          "answer IN ('licensed', 'not_mine') AND EXISTS (SELECT 1 FROM case_moves WHERE "
          "case_moves.case_ordinal = ordinal AND case_moves.filing = case_states.filing AND "
          "case_moves.state = 'withdrawn' AND case_moves.noted_at >= decisions.at) ELSE "
          "decision <= after_decision END LIMIT 1",
          decision),
      [](const auto &row) { return row.integer(0) != 0; });
  if (!sent) return tl::unexpected(sent.error());
  if (!*sent) return nullptr;
  return **sent ? "A withdrawal was sent because of this answer: it cannot be undone here."
                : "A complaint about this was sent since: withdraw it on the portal instead, and "
                  "record that.";
}

Result<std::vector<Pair>> pairs_of(storage::Database &database, std::int64_t decision) {
  return all_rows<Pair>(
      database.prepare("SELECT site, listing_id, picture_key, work_id, looked_at FROM "
                       "decision_pairs WHERE decision = ?",
                       decision),
      [](const auto &row) {
        return Pair{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4) != 0};
      });
}

void set_first_two(Answers &answers, Verdict verdict) {
  if (verdict == Verdict::later) return;
  answers.mine = verdict != Verdict::not_mine;
  if (verdict != Verdict::not_mine) answers.not_licensed = verdict == Verdict::mine;
}

Result<std::optional<Verdict>> newest_verdict(storage::Statement rows) {
  const auto word = first_row<std::string>(std::move(rows), first_text);
  if (!word) return tl::unexpected(word.error());
  return *word ? verdict_of(**word) : std::nullopt;
}

Result<bool> is_there(storage::Statement rows) {
  const auto found = first_row<std::int64_t>(std::move(rows), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->has_value();
}

constexpr auto kOfListing =
    " FROM decision_pairs JOIN decisions ON decisions.id = decision WHERE undone_at IS NULL AND "
    "site = ? AND listing_id = ? AND work_id = ? AND ";

Result<Answers> answers_of(storage::Database &database, const Pair &pair) {
  Answers answers;
  answers.listing_id = pair.listing_id;
  answers.work_id = pair.work_id;
  const auto own = newest_verdict(database.prepare(
      std::string("SELECT answer") + kOfListing + "kind = 'verdict' ORDER BY decision DESC LIMIT 1",
      pair.site, pair.listing_id, pair.work_id));
  if (!own) return tl::unexpected(own.error());
  answers.verdict = *own;
  if (*own) set_first_two(answers, **own);
  if (!answers.mine && !pair.picture_key.empty()) {
    const auto same = newest_verdict(database.prepare(
        "SELECT answer FROM decision_pairs JOIN decisions ON decisions.id = decision WHERE "
        "undone_at IS NULL AND kind = 'verdict' AND answer <> 'later' AND picture_key = ? AND "
        "work_id = ? ORDER BY decision DESC LIMIT 1",
        pair.picture_key, pair.work_id));
    if (!same) return tl::unexpected(same.error());
    answers.is_remembered = same->has_value();
    if (*same) set_first_two(answers, **same);
  }
  const auto looked = is_there(database.prepare(std::string("SELECT 1") + kOfListing +
                                                    "looked_at = 1 AND kind = 'verdict' LIMIT 1",
                                                pair.site, pair.listing_id, pair.work_id));
  if (!looked) return tl::unexpected(looked.error());
  answers.looked_at = *looked;
  const auto considered = is_there(
      database.prepare(std::string("SELECT 1") + kOfListing + "kind = 'exceptions' LIMIT 1",
                       pair.site, pair.listing_id, pair.work_id));
  if (!considered) return tl::unexpected(considered.error());
  answers.exceptions_considered = *considered;
  return answers;
}

}  // namespace

std::string_view to_word(Verdict verdict) {
  for (const auto &[one, word] : kVerdicts)
    if (one == verdict) return word;
  return "later";
}

std::optional<Verdict> verdict_of(std::string_view word) {
  for (const auto &[verdict, name] : kVerdicts)
    if (name == word) return verdict;
  return std::nullopt;
}

Result<Decided> Review::add(const std::string &request_key, const std::string &kind,
                            const std::string &answer, const std::vector<Pair> &pairs) {
  auto &database = store_.database;
  const Canonical body{
      Canonical::Object{{"kind", {kind}}, {"answer", {answer}}, {"pairs", {body_of(pairs)}}}};
  const auto asked = to_canonical_json(body);
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto before = answered_before(database, request_key, asked);
  if (!before) return tl::unexpected(before.error());
  Decided decided;
  if (*before) {
    std::from_chars((*before)->data(), (*before)->data() + (*before)->size(), decided.decision);
  } else {
    const auto time = to_rfc3339(clock_.utc_ms());
    const auto made = first_row<std::int64_t>(
        database.prepare("INSERT INTO decisions (kind, answer, at) VALUES (?, ?, ?) RETURNING id",
                         kind, answer, time),
        first_number);
    if (!made) return tl::unexpected(made.error());
    decided.decision = made->value_or(0);
    for (const Pair &pair : pairs) {
      auto added = ran(database.prepare(
          "INSERT INTO decision_pairs (decision, site, listing_id, picture_key, work_id, "
          "looked_at) "
          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET looked_at = max(looked_at, "
          "excluded.looked_at)",
          decided.decision, pair.site, pair.listing_id, pair.picture_key, pair.work_id,
          pair.looked_at));
      if (!added) return tl::unexpected(added.error());
    }
    if (auto told = append_entry(database, time, "review.decided", body); !told)
      return tl::unexpected(told.error());
    auto kept = keep_answer(database, request_key, asked, std::to_string(decided.decision));
    if (!kept) return tl::unexpected(kept.error());
    if (auto committed = transaction->commit(); !committed)
      return tl::unexpected(committed.error());
  }
  if (kind != "verdict" || answer != to_word(Verdict::not_mine)) return decided;
  auto offer = works_to_offer(database, pairs);
  if (!offer) return tl::unexpected(offer.error());
  decided.offer_plain_only = std::move(*offer);
  return decided;
}

Result<Decided> Review::decide(const std::string &request_key, Verdict verdict,
                               const std::vector<Pair> &pairs) {
  return add(request_key, "verdict", std::string(to_word(verdict)), pairs);
}

Result<Decided> Review::consider_exceptions(const std::string &request_key,
                                            const std::vector<Pair> &pairs) {
  if (pairs.size() > kMostConsidered)
    return fail(ErrorCode::invalid_params, "Exceptions are considered for ten listings at a time.",
                "/pairs");
  return add(request_key, "exceptions", "considered", pairs);
}

Result<Decided> Review::plain_only(const std::string &request_key, const std::string &work_id,
                                   bool yes) {
  return add(request_key, "plain_only", yes ? "yes" : "no", {Pair{{}, {}, {}, work_id, false}});
}

Result<Undone> Review::undo(const std::string &request_key) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const std::string asked = "review.undo";
  const auto before = answered_before(database, request_key, asked);
  if (!before) return tl::unexpected(before.error());
  std::int64_t decision = 0;
  Undone undone;
  {
    auto row = database.prepare(
        "SELECT id, kind, answer, at FROM decisions WHERE CASE WHEN ?1 = '' THEN undone_at IS NULL "
        "ELSE id || '' = ?1 END ORDER BY id DESC LIMIT 1",
        before->value_or(""));
    const auto has = row.next();
    if (!has) return tl::unexpected(has.error());
    if (!*has) return fail(ErrorCode::conflict, "There is no decision to undo.");
    decision = row.integer(0);
    undone.kind = row.text(1);
    undone.answer = row.text(2);
    undone.decided_at = row.text(3);
  }
  if (*before) {
    auto pairs = pairs_of(database, decision);
    if (!pairs) return tl::unexpected(pairs.error());
    undone.pairs = std::move(*pairs);
    return undone;
  }
  const auto held = held_by(database, decision);
  if (!held) return tl::unexpected(held.error());
  if (*held != nullptr) return fail(ErrorCode::conflict, *held);
  auto pairs = pairs_of(database, decision);
  if (!pairs) return tl::unexpected(pairs.error());
  undone.pairs = std::move(*pairs);
  const auto time = to_rfc3339(clock_.utc_ms());
  auto marked =
      ran(database.prepare("UPDATE decisions SET undone_at = ? WHERE id = ?", time, decision));
  if (!marked) return tl::unexpected(marked.error());
  auto told = append_entry(database, time, "review.undone",
                           {Canonical::Object{{"kind", {undone.kind}},
                                              {"answer", {undone.answer}},
                                              {"decidedAt", {undone.decided_at}},
                                              {"pairs", {body_of(undone.pairs)}}}});
  if (!told) return tl::unexpected(told.error());
  auto kept = keep_answer(database, request_key, asked, std::to_string(decision));
  if (!kept) return tl::unexpected(kept.error());
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return undone;
}

Result<std::vector<Answers>> Review::answers(const std::vector<Pair> &pairs) {
  std::vector<Answers> all;
  for (const Pair &pair : pairs) {
    auto one = answers_of(store_.database, pair);
    if (!one) return tl::unexpected(one.error());
    all.push_back(std::move(*one));
  }
  return all;
}

Result<std::vector<std::string>> Review::plain_works() {
  return all_rows<std::string>(
      store_.database.prepare(
          "SELECT work_id FROM (SELECT work_id, max(decision) AS newest FROM decision_pairs JOIN "
          "decisions ON decisions.id = decision WHERE kind = 'plain_only' AND undone_at IS NULL "
          "GROUP BY work_id) JOIN decisions ON decisions.id = newest WHERE answer = 'yes' ORDER BY "
          "work_id"),
      first_text);
}

}  // namespace counterproof::cases
