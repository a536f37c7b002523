// SPDX-License-Identifier: Apache-2.0
#include "complaints/counter_proofs.h"

#include "complaints/statement.h"

namespace counterproof::complaints {
namespace {

constexpr std::size_t kLongestFact = 100;
constexpr std::size_t kLongestAddress = 200;

class Reader {
public:
  explicit Reader(const std::string &found_on) : found_on_(found_on) {}

  /// `sentence` stands on this fact; without it the question is asked.
  void take(const char *sentence, const char *fact, const std::optional<std::string> &value,
            std::size_t longest, const char *question, const char *role) {
    if (!value || value->empty()) {
      made.missing.push_back({role, question});
      return;
    }
    made.facts[fact] = one_line(*value, longest);
    made.sentences.emplace_back(sentence);
  }

  void take_day(const char *sentence, const char *fact, const std::optional<std::string> &day,
                const char *question, const char *role) {
    const bool is_late = day && !day->empty() && *day >= found_on_;
    if (is_late) made.late_days.push_back(*day);
    take(sentence, fact, is_late ? std::nullopt : day, kLongestFact, question, role);
  }

  CounterProofs made;

private:
  const std::string &found_on_;
};

}  // namespace

CounterProofs proofs_of(const cases::WorkNote &work, const std::string &found_on) {
  Reader reader(found_on);
  auto &made = reader.made;
  const bool is_recorded = work.record_status && *work.record_status == "approved";
  reader.take(
      "proof.registration", "record", is_recorded ? work.record_number : std::nullopt, kLongestFact,
      "Is the work recorded and approved on the platform, and under which number?", "recordNumber");
  if (work.has_certificate.value_or(false)) made.sentences.emplace_back("proof.certificate");
  if (!work.has_certificate)
    made.missing.push_back({"hasCertificate", "Is there a registration certificate for the work?"});
  const bool has_place = work.first_published_at && !work.first_published_at->empty();
  if (has_place) made.facts["place"] = one_line(*work.first_published_at, kLongestFact);
  reader.take_day(has_place ? "proof.published_at" : "proof.published", "published",
                  work.first_published, "When did you first publish the work, and where?",
                  "firstPublished");
  reader.take_day("proof.completed", "completed", work.completed, "When did you complete the work?",
                  "completed");
  reader.take("proof.official", "official", work.official_url, kLongestAddress,
              "Where can the work be seen, on a page of your own?", "officialUrl");
  return made;
}

}  // namespace counterproof::complaints
