// SPDX-License-Identifier: Apache-2.0
#include "complaints/counter_text.h"

#include "complaints/embedded_data.h"
#include "complaints/sentence_pairs.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace counterproof::complaints {
namespace {

const SentencePairs &pairs() {
  static const SentencePairs read(counter_sentences_text());
  return read;
}

class Writer {
public:
  explicit Writer(const CounterTextFacts &facts)
      : facts_(facts), known_(complaint_facts(facts.notice.reference, facts.notice.sent_on,
                                              facts.notice.work_title)) {
    known_.insert(facts.proofs.facts.begin(), facts.proofs.facts.end());
    if (!facts.link.empty()) known_["link"] = facts.link;
  }

  std::vector<Statement> write() const {
    return pairs().fitted([this](int limit, const SentencePairs::Dropped &dropped) {
      return if_it_fits(compose(limit, dropped));
    });
  }

  Statement proofs() const {
    Statement made;
    made.limit = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < proof_count(); ++i)
      add(made, facts_.proofs.sentences[i]);
    return made;
  }

private:
  std::size_t proof_count() const { return std::min(kMostProofs, facts_.proofs.sentences.size()); }

  Statement compose(int limit, const SentencePairs::Dropped &dropped) const {
    const auto stands = [&](const char *word) { return dropped.count(word) == 0; };
    const auto &note = facts_.notice.note;
    const auto says_no = [](const std::optional<cases::Could> &could) {
      return could == cases::Could::no;
    };
    Statement made;
    made.limit = limit;
    add(made, known_.at("reference").empty() ? "complaint.unnumbered" : "complaint");
    add(made, "listing");
    // Who is not sure of a licence cannot say that there is none.
    add(made, says_no(note.licence) ? "belief" : "belief.unsure");
    if (stands("licence") && says_no(note.licence)) add(made, "licence");
    if (stands("stock") && says_no(note.stock)) add(made, "stock");
    if (stands("earlier") && says_no(note.earlier)) add(made, "earlier");
    if (stands("proof.first") && proof_count() > 0) add(made, facts_.proofs.sentences[0]);
    if (stands("proof.second") && proof_count() > 1) add(made, facts_.proofs.sentences[1]);
    if (stands("stay")) add(made, "stay");
    if (stands("ask")) add(made, "ask");
    return made;
  }

  void add(Statement &made, const std::string &name) const {
    pairs().add(made, name, known_, [&](const std::string &fact) { return source_of(fact); });
  }

  std::string source_of(const std::string &fact) const {
    if (fact == "complaint")
      return fmt::format("your record of the complaint of {}", facts_.notice.sent_on);
    if (fact == "notice")
      return fmt::format("the counter-notice of {}, as you noted it", facts_.notice.noticed_on);
    if (fact == "answer") return "your answers to the three questions";
    if (fact == "work") return fmt::format("your note of the work of {}", facts_.work_noted_on);
    return fmt::format("fixed wording of {}", pairs().date());
  }

  const CounterTextFacts &facts_;
  Facts known_;
};

}  // namespace

std::vector<Statement> write_rejection(const CounterTextFacts &facts) {
  return Writer(facts).write();
}

std::vector<Sentence> proof_sentences(const CounterTextFacts &facts) {
  return Writer(facts).proofs().sentences;
}

}  // namespace counterproof::complaints
