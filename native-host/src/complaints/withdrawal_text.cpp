// SPDX-License-Identifier: Apache-2.0
#include "complaints/withdrawal_text.h"

#include "complaints/embedded_data.h"
#include "complaints/listing_link.h"
#include "complaints/sentence_pairs.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

const SentencePairs &pairs() {
  static const SentencePairs read(withdrawal_sentences_text());
  return read;
}

std::string source_of(const std::string &fact, const WithdrawalFacts &facts) {
  if (fact == "complaint") return fmt::format("your record of the complaint of {}", facts.day);
  if (fact == "links") return "the listings you answered about";
  if (fact == "answer") return fmt::format("your answer of {}", facts.answered_on);
  return fmt::format("fixed wording of {}", pairs().date());
}

/// How the listings are named: by address, by number, or as all of them.
enum class Naming { links, numbers, all };

std::string joined(const std::vector<std::string> &links, Naming naming) {
  std::string text;
  for (const auto &link : links) {
    const auto read = naming == Naming::numbers ? read_listing_link(link) : std::nullopt;
    text += (text.empty() ? "" : naming == Naming::numbers ? ", " : " ") + (read ? read->id : link);
  }
  return text;
}

class Writer {
public:
  explicit Writer(const WithdrawalFacts &facts)
      : facts_(facts), known_(complaint_facts(facts.reference, facts.day, facts.work_title)) {
    known_["count"] = std::to_string(facts.links.size());
    known_["others"] = std::to_string(facts.others);
  }

  std::vector<Statement> write() const {
    return pairs().fitted(
        [this](int limit, const SentencePairs::Dropped &dropped) -> std::optional<Statement> {
          for (const auto naming : {Naming::links, Naming::numbers, Naming::all}) {
            if (naming == Naming::all && facts_.others > 0) continue;
            if (auto made = if_it_fits(compose(limit, naming, dropped))) return made;
          }
          return std::nullopt;
        });
  }

private:
  Statement compose(int limit, Naming naming, const SentencePairs::Dropped &dropped) const {
    const std::string part = facts_.others > 0 ? ".part" : "";
    const auto stands = [&](const char *word) { return dropped.count(word) == 0; };
    Statement made;
    made.limit = limit;
    add(made, "complaint" + part + (known_.at("reference").empty() ? ".unnumbered" : ""), {});
    if (naming == Naming::all)
      add(made, "listings.all", {});
    else
      add(made,
          "listings" + part + (naming == Naming::numbers ? ".numbers" : "") +
              (facts_.links.size() == 1 ? ".one" : ".many"),
          joined(facts_.links, naming));
    if (stands("why"))
      add(made,
          facts_.is_licensed && facts_.is_not_mine ? "why.both"
          : facts_.is_not_mine                     ? "why.not_mine"
                                                   : "why.licensed",
          {});
    if (stands("stands") && facts_.others > 0)
      add(made, facts_.others == 1 ? "stands.one" : "stands.many", {});
    if (stands("close")) add(made, "close", {});
    return made;
  }

  void add(Statement &made, const std::string &name, const std::string &links) const {
    auto known = known_;
    if (!links.empty()) known["links"] = links;
    pairs().add(made, name, known,
                [&](const std::string &fact) { return source_of(fact, facts_); });
  }

  const WithdrawalFacts &facts_;
  Facts known_;
};

}  // namespace

std::vector<Statement> write_withdrawal(const WithdrawalFacts &facts) {
  if (facts.links.empty()) return {};
  return Writer(facts).write();
}

}  // namespace counterproof::complaints
