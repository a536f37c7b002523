// SPDX-License-Identifier: Apache-2.0
#include "complaints/withdrawal_text.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/fill_in.h"
#include "complaints/listing_link.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sstream>

namespace counterproof::complaints {
namespace {

constexpr std::size_t kLongestTitle = 100;
constexpr std::size_t kLongestReference = 100;

const DataFile &data() {
  static const DataFile file = read_data_file(withdrawal_sentences_text());
  return file;
}

template <class T> std::vector<T> list_of(const std::string &name) {
  const auto found = data().values.find(name);
  std::istringstream stream(found == data().values.end() ? std::string() : found->second);
  std::vector<T> all;
  for (T one; stream >> one;)
    all.push_back(one);
  return all;
}

std::string part_of(const std::string &text, const std::string &name) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (line.rfind(name + ": ", 0) == 0) return line.substr(name.size() + 2);
  return {};
}

std::string source_of(const std::string &fact, const WithdrawalFacts &facts) {
  if (fact == "complaint") return fmt::format("your record of the complaint of {}", facts.day);
  if (fact == "links") return "the listings you answered about";
  if (fact == "answer") return fmt::format("your answer of {}", facts.answered_on);
  return fmt::format("fixed wording of {}", data().date);
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
  explicit Writer(const WithdrawalFacts &facts) : facts_(facts) {
    known_["reference"] = one_line(facts.reference, kLongestReference);
    known_["day"] = facts.day;
    known_["work"] = one_line(facts.work_title, kLongestTitle);
    known_["count"] = std::to_string(facts.links.size());
    known_["others"] = std::to_string(facts.others);
  }

  std::optional<Statement> write(int limit) const {
    std::set<std::string> dropped;
    auto drop = list_of<std::string>("drop");
    drop.insert(drop.begin(), "");
    for (const auto &next : drop) {
      dropped.insert(next);
      for (const auto naming : {Naming::links, Naming::numbers, Naming::all}) {
        if (naming == Naming::all && facts_.others > 0) continue;
        auto made = compose(limit, naming, dropped);
        const auto most = static_cast<std::size_t>(limit);
        if (utf16_length(made.text) <= most && utf16_length(made.zh) <= most) return made;
      }
    }
    return std::nullopt;
  }

private:
  Statement compose(int limit, Naming naming, const std::set<std::string> &dropped) const {
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
    const auto &text = data().texts.at(name);
    auto known = known_;
    if (!links.empty()) known["links"] = links;
    const auto en = fill_in(part_of(text, "en"), known);
    const auto zh = fill_in(part_of(text, "zh"), known);
    if (!en || !zh) return;
    Sentence sentence{*en, *zh, {}};
    std::istringstream facts(part_of(text, "from"));
    for (std::string fact; facts >> fact;)
      sentence.sources.push_back(source_of(fact, facts_));
    made.text += (made.text.empty() ? "" : " ") + sentence.en;
    // An address ends where a blank stands.
    made.zh += (made.zh.empty() ? "" : " ") + sentence.zh;
    made.sentences.push_back(std::move(sentence));
  }

  const WithdrawalFacts &facts_;
  Facts known_;
};

}  // namespace

std::vector<Statement> write_withdrawal(const WithdrawalFacts &facts) {
  if (facts.links.empty()) return {};
  const Writer writer(facts);
  std::vector<Statement> statements;
  for (const int limit : list_of<int>("lengths"))
    if (auto made = writer.write(limit)) statements.push_back(std::move(*made));
  return statements;
}

}  // namespace counterproof::complaints
