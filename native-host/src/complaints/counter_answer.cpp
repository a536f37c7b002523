// SPDX-License-Identifier: Apache-2.0
#include "complaints/counter_answer.h"

#include "complaints/counter_text.h"
#include "complaints/listing_link.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

using cases::Could;
using cases::CounterNote;

/// Enough that those due first are among them.
constexpr std::size_t kMostRead = 2000;

DueNotice with_clock(cases::CounterNotice notice, const std::string &today) {
  auto due = answer_due(notice.noticed_on, notice.note.due_on, today);
  const auto read = read_listing_link(notice.url);
  std::string link = read ? read->canonical : is_clickable(notice.url) ? notice.url : "";
  return {std::move(notice), std::move(link), std::move(due), false};
}

Status look_whether_accepted(const CounterBooks &books, DueNotice &one) {
  const auto mistake = books.mistakes.of_case(one.notice.case_id);
  if (!mistake) return tl::unexpected(mistake.error());
  one.is_accepted = mistake->has_value();
  return {};
}

bool is_any(const CounterNote &note, Could could) {
  return note.licence == could || note.stock == could || note.earlier == could;
}

class Drafter {
public:
  explicit Drafter(CounterAnswer &made) : made_(made), notice_(made.notice.notice) {}

  void draft(const cases::WorkNote &work) {
    look_at_clock();
    look_at_answers();
    const auto proofs = proofs_of(work, notice_.found_on);
    const CounterTextFacts facts{notice_, made_.notice.link, proofs, work.noted_at.substr(0, 10)};
    made_.proofs = proof_sentences(facts);
    made_.missing = proofs.missing;
    look_at_proofs(proofs);
    const auto blocks = [](const SharedFinding &one) {
      return one.finding.severity == Severity::block;
    };
    if (std::none_of(made_.findings.begin(), made_.findings.end(), blocks)) {
      made_.rejection = write_rejection(facts);
      if (made_.rejection.empty())
        add("counter.long", Severity::block, "The text does not fit into the portal's box.",
            "Write the answer on the portal's page yourself.");
    }
    std::stable_sort(
        made_.findings.begin(), made_.findings.end(),
        [](const auto &a, const auto &b) { return a.finding.severity < b.finding.severity; });
  }

private:
  void add(const char *rule, Severity severity, std::string sentence, std::string mend) {
    made_.findings.push_back(
        {{notice_.case_id}, {{}, rule, severity, std::move(sentence), std::move(mend)}});
  }

  void look_at_clock() {
    const auto &due = made_.notice.due;
    if (due.business_days < 0)
      add("counter.overdue", Severity::warn,
          due.is_reminder ? "The reminder's day is over, and no answer is recorded."
                          : "The date that the portal shows is over, and no answer is recorded.",
          "Look at the portal whether it still takes an answer.");
    if (!due.are_holidays_known)
      add("counter.holidays", Severity::note,
          "China's public holidays are not known here for all of these days: they are counted as "
          "ordinary weeks, Monday to Friday.",
          "Trust the date on the portal's page.");
  }

  void look_at_answers() {
    const auto &note = notice_.note;
    if (note.seller_says.empty())
      add("counter.unread", Severity::block, "What the seller says is not noted yet.",
          "Copy it from the portal's page and read it before you answer.");
    if (!note.licence || !note.stock || !note.earlier)
      add("counter.unanswered", Severity::block,
          "You have not said yet whether the seller could be right.",
          "Answer the three questions; \"not sure\" is an answer too.");
    made_.may_answer = !note.seller_says.empty() && note.licence && note.stock && note.earlier;
    if (made_.notice.is_accepted)
      add("counter.accepted", Severity::block,
          "You said that this listing is licensed or not your work.",
          "Accept the counter-notice on the portal, or take the complaint back under \"Withdraw "
          "now\"; say there that it is right after all to answer otherwise.");
    if (is_any(note, Could::yes))
      add("counter.may_be_right", Severity::block,
          "You said that the seller could be right: the text that does not accept the "
          "counter-notice would say otherwise.",
          "Accept it, or look again and change your answer.");
    if (is_any(note, Could::unsure))
      add("counter.unsure", Severity::warn,
          "You are not sure whether the seller could be right; the text says nothing about that.",
          "Look for the licence or the earlier work before you send it.");
  }

  void look_at_proofs(const CounterProofs &proofs) {
    if (made_.proofs.size() < kMostProofs)
      add("counter.proofs", Severity::warn,
          made_.proofs.empty() ? "Nothing on record shows since when the work is yours."
                               : "Only one thing on record shows since when the work is yours.",
          "Note in the work what is known of its record, its certificate and its days; nothing is "
          "made up for you.");
    for (const auto &day : proofs.late_days)
      add("counter.late_day", Severity::warn,
          fmt::format("The day {} in the work's note is not before the listing was found, so it "
                      "shows nothing here.",
                      day),
          "Look at the work's note again.");
    if (notice_.reference.empty())
      add("counter.number", Severity::warn, "No reference number is recorded for this complaint.",
          "If the portal gave one, add it to the text on its page; the day, the work and the "
          "listing name the complaint too.");
  }

  CounterAnswer &made_;
  const cases::CounterNotice &notice_;
};

}  // namespace

Result<std::vector<DueNotice>> due_notices(const CounterBooks &books, const std::string &today,
                                           std::size_t at_most) {
  auto open = books.notices.open(kMostRead);
  if (!open) return tl::unexpected(open.error());
  std::vector<DueNotice> due;
  for (auto &notice : *open)
    due.push_back(with_clock(std::move(notice), today));
  std::stable_sort(due.begin(), due.end(),
                   [](const auto &a, const auto &b) { return a.due.day < b.due.day; });
  if (due.size() > at_most)
    due.erase(due.begin() + static_cast<std::ptrdiff_t>(at_most), due.end());
  for (auto &one : due)
    if (auto looked = look_whether_accepted(books, one); !looked)
      return tl::unexpected(looked.error());
  return due;
}

Result<CounterAnswer> draft_counter_answer(const CounterBooks &books, const std::string &case_id,
                                           const std::string &today) {
  auto notice = books.notices.of_case(case_id);
  if (!notice) return tl::unexpected(notice.error());
  auto due = with_clock(std::move(*notice), today);
  if (auto looked = look_whether_accepted(books, due); !looked)
    return tl::unexpected(looked.error());
  const auto work = books.work_notes.of(due.notice.work_id);
  if (!work) return tl::unexpected(work.error());
  CounterAnswer made;
  made.notice = std::move(due);
  Drafter(made).draft(*work);
  return made;
}

}  // namespace counterproof::complaints
