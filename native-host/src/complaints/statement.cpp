// SPDX-License-Identifier: Apache-2.0
#include "complaints/statement.h"

#include "complaints/fill_in.h"
#include "complaints/own_wording.h"
#include "complaints/placement.h"
#include "complaints/statement_sentences.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace counterproof::complaints {
namespace {

/// Below this share of the work inside the picture, it is said that only a part is shown.
constexpr double kWholeWork = 0.85;
constexpr int kLengths[] = {500, 1000, 2000};

class Writer {
public:
  explicit Writer(const StatementFacts &facts) : facts_(facts) {}

  Statement write(int limit) const {
    auto made = fitted(limit, Words::own);
    if (fits(made)) return made;
    made = fitted(limit, Words::ours);
    made.is_ours_to_fit = true;
    return made;
  }

private:
  enum class Words { own, ours };

  static bool fits(const Statement &made) {
    const auto most = static_cast<std::size_t>(made.limit);
    return utf16_length(made.text) <= most && utf16_length(made.zh) <= most;
  }

  /// No more left out than it takes to fit; longer where that does not help.
  Statement fitted(int limit, Words words) const {
    std::set<std::string> dropped;
    const auto drop = sentence_names("drop");
    auto made = compose(limit, dropped, words);
    for (auto next = drop.begin(); next != drop.end() && !fits(made); ++next) {
      dropped.insert(*next);
      made = compose(limit, dropped, words);
    }
    return made;
  }

  Statement compose(int limit, const std::set<std::string> &dropped, Words words) const {
    Statement made;
    made.limit = limit;
    bool is_new_paragraph = false;
    for (const auto &word : sentence_names(fmt::format("layout.{}", limit))) {
      if (word == "/") {
        is_new_paragraph = true;
        continue;
      }
      if (dropped.count(word) > 0) continue;
      for (auto &sentence : sentences_for(word, words)) {
        const bool first = made.text.empty();
        made.text += (first ? "" : is_new_paragraph ? "\n\n" : " ") + sentence.en;
        made.zh += (first ? "" : is_new_paragraph ? "\n\n" : "") + sentence.zh;
        made.sentences.push_back(std::move(sentence));
        is_new_paragraph = false;
      }
    }
    return made;
  }

  std::vector<Sentence> sentences_for(const std::string &word, Words words) const {
    const std::string count = facts_.listings == 1 ? ".one" : ".many";
    std::vector<std::string> names;
    if (word == "how") {
      add_manner(names, "mirrored", facts_.mirrored);
      add_manner(names, "recoloured", facts_.recoloured);
      add_manner(names, "partly", facts_.partly);
    } else if (word == "belief") {
      names = {word + count + "." + std::string(to_word(facts_.reason))};
    } else if (word == "looked" || word == "remove") {
      names = {word + count};
    } else if (word == "published" && facts_.first_published_at) {
      names = {"published.at"};
    } else if (word == "comparison") {
      if (facts_.has_comparison) names = {word};
    } else if (word == "own") {
      if (!facts_.owner) names = {word};
    } else if ((word == "work" || word == "permission") && facts_.owner) {
      names = {word + ".agent"};
    } else {
      names = {word};
    }
    std::vector<Sentence> made;
    for (const auto &name : names)
      if (auto sentence = sentence_of(name, words)) made.push_back(std::move(*sentence));
    return made;
  }

  void add_manner(std::vector<std::string> &names, const std::string &manner,
                  std::size_t some) const {
    if (some == 0) return;
    const bool is_one = facts_.listings == 1;
    names.push_back(manner + (is_one ? ".one" : some == facts_.listings ? ".all" : ".some"));
  }

  std::optional<Sentence> sentence_of(const std::string &name, Words words) const {
    const auto *ours = our_sentence(name);
    if (ours == nullptr) return std::nullopt;
    const auto known = known_facts(facts_, name);
    const auto en = fill_in(ours->en, known);
    const auto zh = fill_in(ours->zh, known);
    if (!en || !zh) return std::nullopt;
    Sentence sentence{*en, *zh, {}, name};
    for (const auto &fact : ours->from)
      sentence.sources.push_back(source_of(fact, facts_));
    use_wordings(sentence, facts_, words == Words::own);
    return sentence;
  }

  const StatementFacts &facts_;
};

}  // namespace

Result<std::vector<Statement>> write_statements(const StatementFacts &facts) {
  if (facts.listings == 0 || known_facts(facts, "work").at("work").empty())
    return fail(ErrorCode::invalid_params, "A statement needs a work with a title and a listing.");
  if (!facts.is_answered)
    return fail(ErrorCode::conflict,
                "A case lacks one of your four answers: open it and answer them first.");
  const Writer writer(facts);
  std::vector<Statement> statements;
  for (const int limit : kLengths)
    statements.push_back(writer.write(limit));
  return statements;
}

StatementFacts statement_facts(const std::vector<cases::Case> &cases, Reason reason) {
  StatementFacts facts;
  facts.reason = reason;
  facts.listings = cases.size();
  facts.is_answered = !cases.empty();
  if (!cases.empty()) facts.work_title = cases.front().work_title;
  for (const auto &one : cases) {
    facts.mirrored += one.match.mirrored ? 1 : 0;
    facts.recoloured += one.match.inverted ? 1 : 0;
    const auto placement = placement_of(one.match);
    facts.partly += placement.of_work > 0 && placement.of_work < kWholeWork ? 1 : 0;
    facts.by_hand += one.found_by == cases::FoundBy::hand ? 1 : 0;
    const auto &answers = one.judgement;
    facts.is_answered = facts.is_answered && answers.mine && answers.not_licensed &&
                        answers.looked_at && answers.exceptions_considered;
  }
  return facts;
}

Sentence machine_mark() {
  return {sentence_value("mark.en"), sentence_value("mark.zh"), {source_of("wording", {})}};
}

std::string wording_date() { return sentences_date(); }

}  // namespace counterproof::complaints
