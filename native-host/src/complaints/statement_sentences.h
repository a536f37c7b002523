// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/fill_in.h"
#include "complaints/statement.h"

#include <optional>
#include <string>
#include <vector>

// Inside this room only.
namespace counterproof::complaints {

/// One of our sentences, facts in braces, with what it stands on (`from`), as
/// native-host/data/statements/sentences.txt has it.
struct OurSentence {
  std::string en, zh;
  std::vector<std::string> from;

  const std::string &in(std::string_view language) const { return language == "zh" ? zh : en; }
};

/// None when we have no such sentence.
const OurSentence *our_sentence(const std::string &name);

/// The words of a value of the file, such as a layout.
std::vector<std::string> sentence_names(const std::string &value);
std::string sentence_value(const std::string &name);
std::string sentences_date();

/// All our sentences in one language without their facts.
const std::string &our_words(std::string_view language);

/// What is known for the sentence of this name.
Facts known_facts(const StatementFacts &facts, const std::string &sentence);

/// What a word of `from` means to the artist.
std::string source_of(const std::string &from, const StatementFacts &facts);

}  // namespace counterproof::complaints
