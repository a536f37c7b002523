// SPDX-License-Identifier: Apache-2.0
#include "complaints/registering.h"

#include "base/china_day.h"
#include "complaints/business_days.h"
#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <charconv>
#include <sstream>

namespace counterproof::complaints {
namespace {

int number_in(const DataFile &file, const char *key) {
  const auto &text = file.values.at(key);
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

RegistrationRules read_rules() {
  const auto file = read_data_file(registration_text());
  RegistrationRules rules{.dated = file.date,
                          .source = file.source,
                          .days_least = number_in(file, "work.days_least"),
                          .days_most = number_in(file, "work.days_most"),
                          .sample_side = number_in(file, "sample.side"),
                          .sample_bytes = number_in(file, "sample.bytes"),
                          .portals = {}};
  std::istringstream portals(file.values.at("portals"));
  for (std::string portal; portals >> portal;)
    rules.portals.push_back(portal);
  return rules;
}

RegisterState state_of(const cases::WorkNote &note, const std::string &today) {
  const auto word = note.record_status.value_or("none");
  if (word == "approved")
    return note.record_expires && *note.record_expires < today ? RegisterState::lapsed
                                                               : RegisterState::approved;
  if (word == "pending") return RegisterState::pending;
  if (word == "returned") return RegisterState::returned;
  return word == "draft" ? RegisterState::draft : RegisterState::none;
}

std::vector<std::string> lacks_of(const cases::WorkNote &note) {
  std::vector<std::string> lacks;
  const auto add_if = [&lacks](bool is_so, const char *word) {
    if (is_so) lacks.emplace_back(word);
  };
  add_if(!note.title, "title");
  add_if(!note.authors, "authors");
  add_if(!note.completed, "completed");
  add_if(!note.first_published, "first_published");
  add_if(!note.official_url, "official_url");
  add_if(!note.has_certificate.value_or(false) && !note.claim_signed.value_or(false),
         "signed_claim");
  return lacks;
}

}  // namespace

const RegistrationRules &registration_rules() {
  static const RegistrationRules rules = read_rules();
  return rules;
}

std::string_view to_word(RegisterState state) {
  switch (state) {
  case RegisterState::none: return "none";
  case RegisterState::draft: return "draft";
  case RegisterState::returned: return "returned";
  case RegisterState::lapsed: return "lapsed";
  case RegisterState::pending: return "pending";
  case RegisterState::approved: break;
  }
  return "approved";
}

Registering registering_of(const cases::WorkNote &note, const std::string &today) {
  Registering made;
  made.state = state_of(note, today);
  made.lacks = lacks_of(note);
  const auto now = day_of_date(today);
  const auto sent = day_of_date(note.record_sent.value_or(""));
  if (made.state != RegisterState::pending || !now || !sent) return made;
  made.sent = note.record_sent;
  made.business_days = business_days_between(*sent, *now);
  made.is_late = made.business_days > registration_rules().days_most;
  made.are_holidays_known = are_holidays_known(*sent, *now);
  return made;
}

}  // namespace counterproof::complaints
