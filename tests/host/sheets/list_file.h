// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/import_plan.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace counterproof::test {

inline const std::vector<std::string> kLists{
    "plain-english", "german-excel", "spanish", "chinese-utf16", "title-row",
    "no-headings",   "two-ways",     "numbers", "hostile",       "one-life"};

/// One of the ten messy lists beside these tests.
inline cases::CsvTable read_list(const std::string &name) {
  std::ifstream stream(std::string(PROJECT_DIR "/tests/host/sheets/lists/") + name + ".csv",
                       std::ios::binary);
  if (!stream) throw std::runtime_error("There is no list " + name);
  const Bytes bytes{std::istreambuf_iterator<char>(stream), {}};
  return cases::read_csv(bytes).value();
}

inline sheets::ImportChoice choice() {
  sheets::ImportChoice made;
  made.today = "2026-11-22";
  return made;
}

inline sheets::ImportPlan plan_of(const std::string &name,
                                  const sheets::ImportChoice &chosen = choice()) {
  const auto table = read_list(name);
  return sheets::plan_import(table, sheets::read_head(table), chosen);
}

inline sheets::ImportPlan plan_of_text(const std::string &text,
                                       const sheets::ImportChoice &chosen = choice()) {
  const auto table = cases::read_csv(Bytes(text.begin(), text.end())).value();
  return sheets::plan_import(table, sheets::read_head(table), chosen);
}

}  // namespace counterproof::test
