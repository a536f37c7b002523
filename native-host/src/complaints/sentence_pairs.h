// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/data_file.h"
#include "complaints/fill_in.h"
#include "complaints/statement.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Inside this room only.
namespace counterproof::complaints {

/// A data file of sentences, each in English and Chinese with the facts it stands on (`from`), of
/// which a text is put together.
class SentencePairs {
public:
  explicit SentencePairs(std::string_view data);

  const std::string &date() const { return file_.date; }
  using Dropped = std::set<std::string>;
  /// A text without what is dropped, or none that fits.
  using Compose = std::function<std::optional<Statement>(int limit, const Dropped &dropped)>;
  /// A text for each of the file's lengths, shortest first, with no more dropped than it takes to
  /// fit; none for a length that nothing fits.
  std::vector<Statement> fitted(const Compose &compose) const;

  using SourceOf = std::function<std::string(const std::string &fact)>;
  /// Appends the sentence in both languages; leaves it out when a fact is not known.
  void add(Statement &made, const std::string &name, const Facts &known,
           const SourceOf &source_of) const;

private:
  DataFile file_;
};

/// The text when it fits its limit in both languages.
std::optional<Statement> if_it_fits(Statement made);

/// What names a complaint: {reference}, {day} and {work}.
Facts complaint_facts(const std::string &reference, const std::string &day,
                      const std::string &work_title);

}  // namespace counterproof::complaints
