// SPDX-License-Identifier: Apache-2.0
#include "complaints/sentence_pairs.h"

#include <sstream>

namespace counterproof::complaints {
namespace {

constexpr std::size_t kLongestTitle = 100;
constexpr std::size_t kLongestReference = 100;

template <class T> std::vector<T> list_of(const DataFile &file, const std::string &name) {
  const auto found = file.values.find(name);
  std::istringstream stream(found == file.values.end() ? std::string() : found->second);
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

}  // namespace

SentencePairs::SentencePairs(std::string_view data) : file_(read_data_file(data)) {}

std::vector<Statement> SentencePairs::fitted(const Compose &compose) const {
  auto drop = list_of<std::string>(file_, "drop");
  drop.insert(drop.begin(), "");
  std::vector<Statement> all;
  for (const int limit : list_of<int>(file_, "lengths")) {
    Dropped dropped;
    for (const auto &next : drop) {
      dropped.insert(next);
      auto made = compose(limit, dropped);
      if (!made) continue;
      all.push_back(std::move(*made));
      break;
    }
  }
  return all;
}

void SentencePairs::add(Statement &made, const std::string &name, const Facts &known,
                        const SourceOf &source_of) const {
  const auto &text = file_.texts.at(name);
  const auto en = fill_in(part_of(text, "en"), known);
  const auto zh = fill_in(part_of(text, "zh"), known);
  if (!en || !zh) return;
  Sentence sentence{*en, *zh, {}};
  std::istringstream facts(part_of(text, "from"));
  for (std::string fact; facts >> fact;)
    sentence.sources.push_back(source_of(fact));
  made.text += (made.text.empty() ? "" : " ") + sentence.en;
  // An address ends where a blank stands.
  made.zh += (made.zh.empty() ? "" : " ") + sentence.zh;
  made.sentences.push_back(std::move(sentence));
}

std::optional<Statement> if_it_fits(Statement made) {
  const auto most = static_cast<std::size_t>(made.limit);
  if (utf16_length(made.text) > most || utf16_length(made.zh) > most) return std::nullopt;
  return made;
}

Facts complaint_facts(const std::string &reference, const std::string &day,
                      const std::string &work_title) {
  return {{"reference", one_line(reference, kLongestReference)},
          {"day", day},
          {"work", one_line(work_title, kLongestTitle)}};
}

}  // namespace counterproof::complaints
