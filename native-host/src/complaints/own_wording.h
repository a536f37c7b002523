// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/lint.h"
#include "complaints/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterproof::complaints {

/// What the artist wrote for a sentence, made ready to be kept; not to be kept when something was
/// found.
struct TakenWording {
  /// One line; the facts of the form that stand in it are {names}, so that every other form gets
  /// its own.
  std::string text;
  std::vector<LintFinding> findings;
};

/// The artist's words for the sentence of this name, written for a form with these facts. A title
/// that is also a word of our sentences ("I") is told by the quotation marks around it; a number
/// or a place only stands for a fact where our sentence has that fact. invalid_params when we have
/// no such sentence.
Result<TakenWording> take_wording(const StatementFacts &facts, const std::string &sentence,
                                  const std::string &language, std::string_view words);

/// What hinders the artist's wording in these statements, and what it leaves to be looked at.
std::vector<LintFinding> lint_wordings(const StatementFacts &facts,
                                       const std::vector<Statement> &statements);

// Inside this room only.

/// Puts the artist's words in place of ours where `may_use` and nothing hinders; names them in any
/// case.
void use_wordings(Sentence &sentence, const StatementFacts &facts, bool may_use);

}  // namespace counterproof::complaints
