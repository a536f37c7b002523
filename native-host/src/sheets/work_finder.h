// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace counterproof::sheets {

/// A work of the portfolio as a list may name it.
struct KnownWork {
  std::string id;
  /// As the file is called, and as the artist calls it.
  std::vector<std::string> titles;
  std::vector<std::string> file_names;
  /// SHA-256 of its files, hexadecimal.
  std::vector<std::string> contents;
};

/// Which works a row of a list may mean. Never guesses: several are several.
class WorkFinder {
public:
  explicit WorkFinder(const std::vector<KnownWork> &works);

  enum class By { id, content, file, title, nothing };
  struct Found {
    By by = By::nothing;
    std::set<std::string> ids;
  };

  /// By the surest that the row names: its id, its file's content, the file's name (with or without
  /// its extension and folders), its title. Where one finds several, the next ones narrow them
  /// down; where two name different works, all of these are given. Empty texts name nothing.
  Found find(const std::string &id, const std::string &content, const std::string &file,
             const std::string &title) const;

private:
  using Ids = std::map<std::string, std::set<std::string>>;
  std::set<std::string> ids_;
  Ids contents_, files_, stems_, titles_;
};

}  // namespace counterproof::sheets
