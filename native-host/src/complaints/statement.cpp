// SPDX-License-Identifier: Apache-2.0
#include "complaints/statement.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/fill_in.h"
#include "complaints/placement.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sstream>

namespace counterproof::complaints {
namespace {

constexpr std::size_t kLongestTitle = 100;
constexpr std::size_t kLongestFact = 120;
/// Below this share of the work inside the picture, it is said that only a part is shown.
constexpr double kWholeWork = 0.85;
constexpr int kLengths[] = {500, 1000, 2000};

const DataFile &data() {
  static const DataFile file = read_data_file(statement_sentences_text());
  return file;
}

std::vector<std::string> words_of(const std::string &name) {
  const auto found = data().values.find(name);
  std::istringstream stream(found == data().values.end() ? std::string() : found->second);
  std::vector<std::string> words;
  for (std::string word; stream >> word;)
    words.push_back(word);
  return words;
}

/// The part of a sentence's text after `en: ` and the like.
std::string part_of(const std::string &text, const std::string &name) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (line.rfind(name + ": ", 0) == 0) return line.substr(name.size() + 2);
  return {};
}

std::string source_of(const std::string &fact, const StatementFacts &facts) {
  if (fact == "work") return "your portfolio: the work of the case";
  if (fact == "profile") return "your profile";
  if (fact == "completed") return "your record of the work: when it was finished";
  if (fact == "published") return "your record of the work: when it was first published";
  if (fact == "place") return "your record of the work: where it was first published";
  if (fact == "record") return "your record of the work: its number on the portal";
  if (fact == "answer.mine") return "your answer in each case: it is my work";
  if (fact == "answer.looked") return "your answer in each case: I looked at it myself";
  if (fact == "answer.licence") return "your answer in each case: I gave no licence";
  if (fact == "answer.exception") return "your answer in each case: exceptions considered";
  if (fact == "evidence") return "the files you chose";
  if (fact == "earlier") return "your earlier complaint";
  if (fact == "wording") return "fixed wording of " + data().date;
  if (fact == "match") {
    if (facts.by_hand == 0) return "the match of the pictures";
    return facts.by_hand == facts.listings
               ? "your own comparison of the pictures"
               : "the match of the pictures, or your own comparison of them";
  }
  return {};
}

class Writer {
public:
  explicit Writer(const StatementFacts &facts) : facts_(facts) {
    known_["work"] = one_line(facts.work_title, kLongestTitle);
    known_["count"] = std::to_string(facts.listings);
    put("completed", facts.completed);
    put("published", facts.first_published);
    put("place", facts.first_published_at);
    put("record", facts.record_number);
    put("owner", facts.owner);
    std::string references;
    for (const auto &reference : facts.earlier_references)
      references += (references.empty() ? "" : ", ") + one_line(reference, 40);
    known_["reference"] = one_line(references, kLongestFact);
  }

  Statement write(int limit) const {
    std::set<std::string> dropped;
    const auto drop = words_of("drop");
    auto made = compose(limit, dropped);
    for (auto next = drop.begin(); next != drop.end() && !fits(made); ++next) {
      dropped.insert(*next);
      made = compose(limit, dropped);
    }
    return made;
  }

private:
  static bool fits(const Statement &made) {
    const auto most = static_cast<std::size_t>(made.limit);
    return utf16_length(made.text) <= most && utf16_length(made.zh) <= most;
  }

  void put(const char *name, const std::optional<std::string> &value) {
    if (value) known_[name] = one_line(*value, kLongestFact);
  }

  Statement compose(int limit, const std::set<std::string> &dropped) const {
    Statement made;
    made.limit = limit;
    bool is_new_paragraph = false;
    for (const auto &word : words_of(fmt::format("layout.{}", limit))) {
      if (word == "/") {
        is_new_paragraph = true;
        continue;
      }
      if (dropped.count(word) > 0) continue;
      for (auto &sentence : sentences_for(word)) {
        const bool first = made.text.empty();
        made.text += (first ? "" : is_new_paragraph ? "\n\n" : " ") + sentence.en;
        made.zh += (first ? "" : is_new_paragraph ? "\n\n" : "") + sentence.zh;
        made.sentences.push_back(std::move(sentence));
        is_new_paragraph = false;
      }
    }
    return made;
  }

  std::vector<Sentence> sentences_for(const std::string &word) const {
    const std::string count = facts_.listings == 1 ? ".one" : ".many";
    std::vector<Sentence> made;
    if (word == "how") {
      add_manner(made, "mirrored", facts_.mirrored);
      add_manner(made, "recoloured", facts_.recoloured);
      add_manner(made, "partly", facts_.partly);
    } else if (word == "belief") {
      add(made, word + count + "." + std::string(to_word(facts_.reason)));
    } else if (word == "looked" || word == "remove") {
      add(made, word + count);
    } else if (word == "published" && facts_.first_published_at) {
      add(made, "published.at");
    } else if (word == "comparison") {
      if (facts_.has_comparison) add(made, word);
    } else if (word == "own") {
      if (!facts_.owner) add(made, word);
    } else if ((word == "work" || word == "permission") && facts_.owner) {
      add(made, word + ".agent");
    } else {
      add(made, word);
    }
    return made;
  }

  void add_manner(std::vector<Sentence> &made, const std::string &manner, std::size_t some) const {
    if (some == 0) return;
    if (facts_.listings == 1) return add(made, manner + ".one");
    if (some == facts_.listings) return add(made, manner + ".all");
    auto known = known_;
    known["some"] = std::to_string(some);
    add(made, manner + ".some", known);
  }

  void add(std::vector<Sentence> &made, const std::string &name) const { add(made, name, known_); }

  void add(std::vector<Sentence> &made, const std::string &name, const Facts &known) const {
    const auto found = data().texts.find(name);
    if (found == data().texts.end()) return;
    const auto en = fill_in(part_of(found->second, "en"), known);
    const auto zh = fill_in(part_of(found->second, "zh"), known);
    if (!en || !zh) return;
    Sentence sentence{*en, *zh, {}};
    std::istringstream facts(part_of(found->second, "from"));
    for (std::string fact; facts >> fact;)
      sentence.sources.push_back(source_of(fact, facts_));
    made.push_back(std::move(sentence));
  }

  const StatementFacts &facts_;
  Facts known_;
};

}  // namespace

Result<std::vector<Statement>> write_statements(const StatementFacts &facts) {
  if (facts.listings == 0 || one_line(facts.work_title, kLongestTitle).empty())
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
  return {data().values.at("mark.en"), data().values.at("mark.zh"), {source_of("wording", {})}};
}

std::string wording_date() { return data().date; }

}  // namespace counterproof::complaints
