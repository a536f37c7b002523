// SPDX-License-Identifier: Apache-2.0
#include "complaints/registration_claim.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/fill_in.h"
#include "complaints/listing_link.h"
#include "complaints/statement.h"
#include "complaints/work_evidence.h"

#include <sstream>

namespace counterproof::complaints {
namespace {

/// An address may be as long as this; nothing else in a record is.
constexpr std::size_t kLongest = 2048;

void put(Facts &facts, const char *name, const std::optional<std::string> &value) {
  if (value && !value->empty()) facts[name] = one_line(*value, kLongest);
}

/// Registration and first publication stand in lines of their own.
void put_proofs(Facts &facts, const cases::WorkNote &note) {
  int number = 0;
  for (const auto &one : ranked_evidence(note, {})) {
    if (one.kind == "registration" || one.kind == "first_published") continue;
    if (++number > 2) return;
    put(facts, number == 1 ? "proof" : "proof2",
        one.words + (one.day ? ", " + *one.day : std::string()));
  }
}

}  // namespace

Status check_named(const cases::WorkNote &note) {
  if (!note.title)
    return fail(ErrorCode::conflict,
                "The title of the work is missing: add it to the work's record first.", "title");
  if (!note.authors)
    return fail(ErrorCode::conflict,
                "The author of the work is missing: add the name to the work's record first.",
                "authors");
  return {};
}

Result<std::string> registration_claim(const cases::WorkNote &note,
                                       const std::vector<std::string> &links) {
  if (auto named = check_named(note); !named) return tl::unexpected(named.error());
  if (!note.completed)
    return fail(ErrorCode::conflict,
                "When was the work finished? Add the day to the work's record first.", "completed");
  Facts facts;
  put(facts, "work", note.title);
  put(facts, "authors", note.authors);
  put(facts, "completed", note.completed);
  put(facts, "published", note.first_published);
  put(facts, "place", note.first_published_at);
  put(facts, "url", note.official_url);
  if (!note.registrations.empty())
    put(facts, "registration",
        note.registrations.front().office + ", " + note.registrations.front().number);
  put_proofs(facts, note);
  std::string named;
  for (const auto &link : links)
    if (is_clickable(link)) named += "\n" + link;
  if (!named.empty()) facts["links"] = named;
  std::string text;
  std::istringstream lines(read_data_file(documents_text()).texts.at("registration_claim"));
  for (std::string line; std::getline(lines, line);) {
    const bool is_optional = !line.empty() && line.front() == '?';
    if (const auto filled = fill_in(is_optional ? line.substr(1) : line, facts))
      text += *filled + "\n";
  }
  return text;
}

}  // namespace counterproof::complaints
