// SPDX-License-Identifier: Apache-2.0
#include "cases/profiles.h"
#include "complaints/data_file.h"
#include "complaints/drafts.h"
#include "complaints/embedded_data.h"
#include "complaints/seller_sees.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;

TEST_CASE("data files have head, values and texts") {
  const auto file =
      complaints::read_data_file("# remark = no\ndate: 2026-06-18\nsource: a: b\n\nx.y = 300\n"
                                 "[500]\n\nfirst line\n\nthird = line\n\n[last]\nend");
  CHECK(file.date == "2026-06-18");
  CHECK(file.source == "a: b");
  CHECK(file.values == std::map<std::string, std::string>{{"x.y", "300"}});
  CHECK(file.texts.at("500") == "first line\n\nthird = line");
  CHECK(file.texts.at("last") == "end");
}

TEST_CASE("what was built in is dated and says where it is from") {
  for (const auto text : {complaints::form_limits_text(), complaints::lint_limits_text(),
                          complaints::statement_sentences_text(), complaints::accusing_words_text(),
                          complaints::documents_text(), complaints::withdrawal_sentences_text(),
                          complaints::counter_sentences_text(), complaints::china_calendar_text(),
                          complaints::seller_sees_text(), complaints::registration_text()}) {
    const auto file = complaints::read_data_file(text);
    CHECK(file.date.size() == 10);
    CHECK_FALSE(file.source.empty());
    CHECK(text.rfind("# SPDX-License-Identifier: Apache-2.0\n", 0) == 0);
  }
}

TEST_CASE("what a seller sees of the one who complains is a list of fields") {
  const auto sees = complaints::seller_sees();
  CHECK(sees.dated.size() == 10);
  CHECK_FALSE(sees.source.empty());
  REQUIRE_FALSE(sees.fields.empty());
  for (const auto &field : sees.fields)
    CHECK(std::ranges::find(cases::kSealedFields, field) != cases::kSealedFields.end());
}

TEST_CASE("a form's limit comes from the file; a platform not in it gets the smallest") {
  CHECK(complaints::max_links("aliexpress") == 300);
  CHECK(complaints::max_links("1688") == 300);
  CHECK(complaints::max_links("elsewhere") == 10);
}
