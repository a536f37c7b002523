// SPDX-License-Identifier: Apache-2.0
#include "complaints/statement_sentences.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <map>
#include <sstream>

namespace counterproof::complaints {
namespace {

constexpr std::size_t kLongestTitle = 100;
constexpr std::size_t kLongestFact = 120;

const DataFile &data() {
  static const DataFile file = read_data_file(statement_sentences_text());
  return file;
}

std::vector<std::string> words_in(const std::string &text) {
  std::istringstream stream(text);
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

using Sentences = std::map<std::string, OurSentence>;

const Sentences &sentences() {
  static const Sentences all = [] {
    Sentences made;
    for (const auto &[name, text] : data().texts)
      made[name] = {part_of(text, "en"), part_of(text, "zh"), words_in(part_of(text, "from"))};
    return made;
  }();
  return all;
}

std::string without_facts(std::string_view text) {
  std::string words;
  for (bool in_fact = false; const char c : text) {
    in_fact = in_fact || c == '{';
    words += in_fact ? '\n' : c;
    in_fact = in_fact && c != '}';
  }
  return words;
}

std::string words_of_all(std::string_view language) {
  std::string words;
  for (const auto &[name, sentence] : sentences())
    words += without_facts(sentence.in(language)) + "\n";
  return words;
}

/// How many of the listings a sentence such as mirrored.some is about.
std::size_t some_of(const StatementFacts &facts, const std::string &sentence) {
  if (sentence == "mirrored.some") return facts.mirrored;
  if (sentence == "recoloured.some") return facts.recoloured;
  if (sentence == "partly.some") return facts.partly;
  return 0;
}

void put(Facts &known, const char *name, const std::optional<std::string> &value) {
  if (value) known[name] = one_line(*value, kLongestFact);
}

}  // namespace

const OurSentence *our_sentence(const std::string &name) {
  const auto found = sentences().find(name);
  return found == sentences().end() ? nullptr : &found->second;
}

std::vector<std::string> sentence_names(const std::string &value) {
  return words_in(sentence_value(value));
}

std::string sentence_value(const std::string &name) {
  const auto found = data().values.find(name);
  return found == data().values.end() ? std::string() : found->second;
}

std::string sentences_date() { return data().date; }

const std::string &our_words(std::string_view language) {
  static const std::string en = words_of_all("en");
  static const std::string zh = words_of_all("zh");
  return language == "zh" ? zh : en;
}

Facts known_facts(const StatementFacts &facts, const std::string &sentence) {
  Facts known;
  known["work"] = one_line(facts.work_title, kLongestTitle);
  known["count"] = std::to_string(facts.listings);
  put(known, "completed", facts.completed);
  put(known, "published", facts.first_published);
  put(known, "place", facts.first_published_at);
  put(known, "record", facts.record_number);
  put(known, "registration", facts.registration);
  put(known, "owner", facts.owner);
  std::string references;
  for (const auto &reference : facts.earlier_references)
    references += (references.empty() ? "" : ", ") + one_line(reference, 40);
  known["reference"] = one_line(references, kLongestFact);
  if (const auto some = some_of(facts, sentence); some > 0) known["some"] = std::to_string(some);
  return known;
}

std::string source_of(const std::string &from, const StatementFacts &facts) {
  if (from == "work") return "your portfolio: the work of the case";
  if (from == "profile") return "your profile";
  if (from == "completed") return "your record of the work: when it was finished";
  if (from == "published") return "your record of the work: when it was first published";
  if (from == "place") return "your record of the work: where it was first published";
  if (from == "record") return "your record of the work: its number on the portal";
  if (from == "registration") return "your record of the work: its registration";
  if (from == "answer.mine") return "your answer in each case: it is my work";
  if (from == "answer.looked") return "your answer in each case: I looked at it myself";
  if (from == "answer.licence") return "your answer in each case: I gave no licence";
  if (from == "answer.exception") return "your answer in each case: exceptions considered";
  if (from == "evidence") return "the files you chose";
  if (from == "earlier") return "your earlier complaint";
  if (from == "wording") return "fixed wording of " + sentences_date();
  if (from == "match") {
    if (facts.by_hand == 0) return "the match of the pictures";
    return facts.by_hand == facts.listings
               ? "your own comparison of the pictures"
               : "the match of the pictures, or your own comparison of them";
  }
  return {};
}

}  // namespace counterproof::complaints
