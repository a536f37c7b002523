// SPDX-License-Identifier: Apache-2.0
#include "complaints/own_wording.h"

#include "complaints/accusing_words.h"
#include "complaints/fill_in.h"
#include "complaints/statement_sentences.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace counterproof::complaints {
namespace {

using Standing = SentenceWording::Standing;

/// As many UTF-16 units as the contract's characters can have.
constexpr std::size_t kLongestWording = 2000;

/// What a fact is called when it is asked for, and the word of `from` that it comes by.
struct FactName {
  const char *called;
  const char *from;
};
const std::map<std::string, FactName> kFacts{
    {"work", {"the title of the work", "work"}},
    {"count", {"the number of listings", "answer.looked"}},
    {"some", {"the number of such listings", "match"}},
    {"completed", {"the day the work was finished", "completed"}},
    {"published", {"the day the work was first published", "published"}},
    {"place", {"where the work was first published", "place"}},
    {"record", {"the number of the work's record on the portal", "record"}},
    {"registration", {"the registration of the work", "registration"}},
    {"owner", {"whom you file for", "profile"}},
    {"reference", {"the number of an earlier complaint", "earlier"}}};

/// Facts that nothing else is written like: they are told wherever they stand.
const std::set<std::string> kUnmistakable{"work", "completed", "published", "record",
                                          "registration"};

std::string braced(const std::string &name) {
  std::string made = "{";
  return made.append(name).append("}");
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_same(char a, char b) { return small(a) == small(b); }

bool is_word_part(char c) { return (small(c) >= 'a' && small(c) <= 'z') || (c >= '0' && c <= '9'); }

/// Not in the middle of a longer word or number, such as the 7 of 2017-04.
bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
  const bool begins = is_word_part(text[at]), ends = is_word_part(text[at + length - 1]);
  const auto after = at + length;
  if (begins && at > 0 && is_word_part(text[at - 1])) return false;
  if (ends && after < text.size() && is_word_part(text[after])) return false;
  const auto joins = [](char c) {
    return c == '-' || c == '.' || c == ',' || c == '/' || c == ':';
  };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (at > 1 && joins(text[at - 1]) && is_digit(text[at - 2]) && is_digit(text[at])) return false;
  return after + 1 >= text.size() || !joins(text[after]) || !is_digit(text[after + 1]) ||
         !is_digit(text[after - 1]);
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), text.begin(), is_same);
}

bool is_quoted(std::string_view text, std::size_t at, std::size_t length) {
  const auto before = text.substr(0, at);
  const auto after = text.substr(at + length);
  for (const auto &[open, close] : {std::pair<std::string_view, std::string_view>{"\"", "\""},
                                    {"'", "'"},
                                    {"\xE2\x80\x9C", "\xE2\x80\x9D"},     // “ ”
                                    {"\xE2\x80\x98", "\xE2\x80\x99"},     // ‘ ’
                                    {"\xC2\xAB", "\xC2\xBB"},             // « »
                                    {"\xE3\x80\x8A", "\xE3\x80\x8B"}}) {  // 《 》
    const bool opened =
        before.size() >= open.size() && before.substr(before.size() - open.size()) == open;
    if (opened && begins_with(after, close)) return true;
  }
  return false;
}

bool is_among_ours(std::string_view words, std::string_view language) {
  const std::string_view ours = our_words(language);
  for (auto from = ours.begin();; ++from) {
    from = std::search(from, ours.end(), words.begin(), words.end(), is_same);
    if (from == ours.end()) return false;
    if (stands_alone(ours, static_cast<std::size_t>(from - ours.begin()), words.size()))
      return true;
  }
}

struct Candidate {
  std::string name, value;
  /// It is also a word of ours.
  bool needs_quotes = false;
};

/// Those of our sentence first, since two facts may have one value; then the longest.
std::vector<Candidate> candidates(const Facts &known, const OurSentence &ours,
                                  const std::string &language) {
  const auto is_in_ours = [&](const std::string &name) {
    return ours.in(language).find(braced(name)) != std::string::npos;
  };
  std::vector<Candidate> all;
  for (const auto &[name, value] : known)
    if (!value.empty() && (is_in_ours(name) || kUnmistakable.count(name) > 0))
      all.push_back({name, value, name == "work" && is_among_ours(value, language)});
  std::stable_sort(all.begin(), all.end(), [&](const Candidate &a, const Candidate &b) {
    if (a.value != b.value) return a.value.size() > b.value.size();
    return is_in_ours(a.name) && !is_in_ours(b.name);
  });
  return all;
}

std::string with_names(std::string_view text, const std::vector<Candidate> &candidates) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const auto &one) {
      const auto length = one.value.size();
      return begins_with(text.substr(at), one.value) && stands_alone(text, at, length) &&
             (!one.needs_quotes || is_quoted(text, at, length));
    });
    if (found != candidates.end()) {
      made += braced(found->name);
      at += found->value.size();
      continue;
    }
    // What stands in braces already is left alone.
    const auto close = text[at] == '{' ? text.find('}', at) : text.npos;
    const auto length = close == text.npos ? 1 : close + 1 - at;
    made += text.substr(at, length);
    at += length;
  }
  return made;
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    if (close == text.npos) break;
    names.emplace_back(text.substr(open + 1, close - open - 1));
  }
  return names;
}

std::string without_names(std::string_view text) {
  std::string rest;
  while (!text.empty()) {
    const auto close = text.front() == '{' ? text.find('}') : text.npos;
    const bool is_fact =
        close != text.npos && kFacts.count(std::string(text.substr(1, close - 1))) > 0;
    rest += is_fact ? '\n' : text.front();
    text.remove_prefix(is_fact ? close + 1 : 1);
  }
  return rest;
}

std::string trimmed(const std::string &text) {
  const auto first = text.find_first_not_of(' ');
  return first == text.npos ? std::string()
                            : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::string joined(const std::vector<std::string> &words) {
  std::string line;
  std::set<std::string> seen;
  for (const auto &word : words)
    if (seen.insert(word).second) line += (line.empty() ? "" : ", ") + word;
  return line;
}

LintFinding found(const char *rule, Severity severity, std::string sentence, std::string mend) {
  return {{}, rule, severity, std::move(sentence), std::move(mend)};
}

/// What is wrong with a wording whatever form it stands in. The facts in it are not looked at: a
/// title is quoted as it is.
std::vector<LintFinding> faults_of(const std::string &text) {
  std::vector<LintFinding> faults;
  const auto words = without_names(text);
  if (words.find_first_not_of(" \n") == words.npos)
    faults.push_back(found("wording.empty", Severity::block, "There are no words in this sentence.",
                           "Write what it shall say, or take ours."));
  const auto accusing = accusing_words_in(words);
  if (!accusing.empty())
    faults.push_back(found(
        "wording.accusing", Severity::block,
        fmt::format("Your wording accuses: {}. A statement says what you believe and what you "
                    "saw, never what the seller did: an accusation can be held against you.",
                    joined(accusing)),
        "Leave the word out, or write \"I believe that the listing shows my work\"."));
  if (words.find_first_of("{}") != words.npos)
    faults.push_back(found("wording.braces", Severity::block,
                           "Braces stand for facts, and what stands in these is none.",
                           "Leave the braces out, or write one of the facts, such as {work}."));
  return faults;
}

/// What the facts of the form lack for it.
std::vector<std::string> lacking(const std::string &text, const Facts &known) {
  std::vector<std::string> names;
  for (const auto &name : names_in(text)) {
    const auto fact = known.find(name);
    const auto asked = kFacts.find(name);
    if (asked != kFacts.end() && (fact == known.end() || fact->second.empty()))
      names.push_back(asked->second.called);
  }
  return names;
}

void say_sources(Sentence &sentence, const StatementFacts &facts,
                 const std::vector<std::string> &used_facts) {
  std::vector<std::string> sources{"your own words"};
  const auto add = [&](const std::string &source) {
    if (std::find(sources.begin(), sources.end(), source) == sources.end())
      sources.push_back(source);
  };
  // What is still ours stands on what it always did.
  if (!sentence.is_worded("en") || !sentence.is_worded("zh"))
    for (const auto &source : sentence.sources)
      add(source);
  for (const auto &name : used_facts)
    add(source_of(kFacts.at(name).from, facts));
  sentence.sources = std::move(sources);
}

}  // namespace

void use_wordings(Sentence &sentence, const StatementFacts &facts, bool may_use) {
  std::vector<std::string> used_facts;
  for (const auto &wording : facts.wordings) {
    if (wording.sentence != sentence.name) continue;
    SentenceWording named{wording.language, wording.is_for_all, Standing::unfit, wording.text};
    const auto filled = fill_in(wording.text, known_facts(facts, sentence.name));
    if (!wording.is_used) {
      named.standing = Standing::taken_back;
    } else if (may_use && filled && faults_of(wording.text).empty()) {
      named.standing = Standing::in_use;
      (wording.language == "zh" ? sentence.zh : sentence.en) = *filled;
      const auto names = names_in(wording.text);
      used_facts.insert(used_facts.end(), names.begin(), names.end());
    }
    sentence.wordings.push_back(std::move(named));
  }
  if (sentence.is_worded("en") || sentence.is_worded("zh"))
    say_sources(sentence, facts, used_facts);
}

Result<TakenWording> take_wording(const StatementFacts &facts, const std::string &sentence,
                                  const std::string &language, std::string_view words) {
  const auto *ours = our_sentence(sentence);
  if (ours == nullptr)
    return fail(ErrorCode::invalid_params, "There is no such sentence.", "/sentence");
  const auto line = trimmed(one_line(words, kLongestWording));
  TakenWording taken;
  taken.text = with_names(line, candidates(known_facts(facts, sentence), *ours, language));
  taken.findings = faults_of(taken.text);
  return taken;
}

std::vector<LintFinding> lint_wordings(const StatementFacts &facts,
                                       const std::vector<Statement> &statements) {
  std::vector<LintFinding> findings;
  const auto say = [&](LintFinding finding) {
    const bool is_said = std::any_of(findings.begin(), findings.end(), [&](const auto &other) {
      return other.sentence == finding.sentence;
    });
    if (!is_said) findings.push_back(std::move(finding));
  };
  for (const auto &statement : statements) {
    if (statement.is_ours_to_fit)
      say(found("wording.length", Severity::warn,
                fmt::format("In your wording the statement of up to {} characters is longer than "
                            "that: ours stands in its place.",
                            statement.limit),
                "Shorten your wording, or choose a longer statement if the form takes it."));
    for (const auto &sentence : statement.sentences) {
      for (const auto &wording : sentence.wordings) {
        if (wording.standing == Standing::taken_back) continue;
        for (auto fault : faults_of(wording.text)) {
          // Kept before the word was listed: ours stands in its place.
          fault.severity = Severity::warn;
          say(std::move(fault));
        }
        const auto lacks = lacking(wording.text, known_facts(facts, sentence.name));
        if (!lacks.empty())
          say(found("wording.fact", Severity::warn,
                    fmt::format("Your wording \"{}\" needs {}, and that is not known here: ours "
                                "stands in its place.",
                                wording.text, joined(lacks)),
                    "Add it to the work, or change your wording."));
      }
      if (sentence.is_worded("en") != sentence.is_worded("zh"))
        say(found("wording.pair", Severity::note,
                  "A sentence is in your own wording in one language and in ours in the other: "
                  "they may not say the same.",
                  "Change the other language too, or fill in English only."));
    }
  }
  return findings;
}

}  // namespace counterproof::complaints
