// SPDX-License-Identifier: Apache-2.0
#include "sheets/work_row.h"

#include "base/china_day.h"
#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/work_evidence.h"
#include "sheets/plain_words.h"
#include "sheets/stated_link.h"
#include "sheets/work_cells.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace counterproof::sheets {
namespace {

using cases::WorkNote;
using Fault = tl::unexpected<RowFault>;
using Text = std::optional<std::string> WorkNote::*;

// What a record holds.
constexpr std::size_t kMostRegistrations = 10, kMostLicences = 20, kMostProofs = 20;

struct TextField {
  const char *name;
  Text text;
  std::size_t longest;
};
const std::vector<TextField> kTexts{{"title", &WorkNote::title, 300},
                                    {"authors", &WorkNote::authors, 300},
                                    {"first_published_at", &WorkNote::first_published_at, 500},
                                    {"first_published_url", &WorkNote::first_published_url, 2048},
                                    {"official_url", &WorkNote::official_url, 2048},
                                    {"record_portal", &WorkNote::record_portal, 200},
                                    {"record_number", &WorkNote::record_number, 200}};

struct DayField {
  const char *name;
  Text day;
  bool may_come;
};
const std::vector<DayField> kDays{{"completed", &WorkNote::completed, false},
                                  {"first_published", &WorkNote::first_published, false},
                                  {"record_sent", &WorkNote::record_sent, false},
                                  {"record_decided", &WorkNote::record_decided, false},
                                  {"record_expires", &WorkNote::record_expires, true}};

/// yes, no, or a state of a record; empty for no word that is known.
std::string known_word(const std::string &text) {
  static const auto data = complaints::read_data_file(complaints::work_words_text());
  for (const auto &[word, list] : data.values)
    for (const auto &one : parts_of(list))
      if (plain(one) == plain(text)) return word;
  return {};
}

class Reader {
public:
  Reader(WorkNote &note, const SheetHead &head, const cases::CsvRow &row, const std::string &today,
         DayOrder order, int &shortened)
      : note_(note), head_(head), row_(row), today_(today), order_(order), shortened_(shortened) {}

  tl::expected<void, RowFault> read() {
    for (const auto &[name, text, longest] : kTexts)
      if (auto stated = cut(cell(head_, row_, name), longest); !stated.empty())
        note_.*text = text == &WorkNote::record_number ? number(stated) : std::move(stated);
    for (const auto &[name, day, may_come] : kDays)
      if (auto stated = day_of(name, may_come)) note_.*day = std::move(stated);
    read_words();
    read_registrations();
    read_licences();
    read_proofs();
    if (fault_) return Fault(*fault_);
    return {};
  }

private:
  void fail_with(FaultKind kind, const std::string &about, std::string sentence) {
    constexpr std::size_t kLongestAbout = 200;
    if (!fault_) fault_ = RowFault{kind, clipped(about, kLongestAbout), std::move(sentence)};
  }

  std::string cut(const std::string &whole, std::size_t longest) {
    auto made = clipped(whole, longest);
    if (made.size() < whole.size()) ++shortened_;
    return made;
  }
  std::string text(const char *field, std::size_t longest) {
    return cut(cell(head_, row_, field), longest);
  }

  std::optional<std::string> read_stated_day(const std::string &stated, bool may_come) {
    if (stated.empty()) return std::nullopt;
    // Older than any listing, as our own export writes it.
    const auto day = day_of_date(stated) ? Result<std::string>(stated) : read_day(stated, order_);
    if (!day) {
      const bool is_two_way = read_day(stated, DayOrder::day_first).has_value();
      fail_with(is_two_way ? FaultKind::two_way_date : FaultKind::unclear_date, stated,
                day.error().message);
      return std::nullopt;
    }
    if (!may_come && *day > today_)
      fail_with(FaultKind::future_date, stated,
                fmt::format("The date \"{}\" has not come yet.", for_screen(stated, 30)));
    return *day;
  }
  std::optional<std::string> day_of(const char *field, bool may_come = false) {
    return read_stated_day(cell(head_, row_, field), may_come);
  }

  /// A number that is quoted in complaints: never the one that a spreadsheet made of it.
  std::string number(std::string stated) {
    if (is_cut_number(stated) && stated.find_first_of("+.,") != stated.npos)
      fail_with(FaultKind::cut_id, stated,
                fmt::format("The spreadsheet cut a number to \"{}\": write it there again as text, "
                            "or clear the cell.",
                            for_screen(stated)));
    return stated;
  }

  void take_truth(const char *field, std::optional<bool> &into) {
    const auto stated = cell(head_, row_, field);
    if (stated.empty()) return;
    const auto word = known_word(stated);
    if (word == "yes" || word == "no")
      into = word == "yes";
    else
      not_understood(stated);
  }

  void read_words() {
    take_truth("has_certificate", note_.has_certificate);
    take_truth("claim_signed", note_.claim_signed);
    const auto stated = cell(head_, row_, "record_status");
    if (stated.empty()) return;
    const auto word = known_word(stated);
    if (word.empty() || word == "yes" || word == "no") return not_understood(stated);
    note_.record_status = word;
  }

  void not_understood(const std::string &stated) {
    fail_with(FaultKind::unknown_word, stated,
              fmt::format("The word \"{}\" is not understood: write yes or no for a tick, and "
                          "approved, pending, returned, draft or none for a record.",
                          for_screen(stated)));
  }

  /// The rows of a cell that our own export wrote; none where it is empty or damaged.
  std::vector<cases::CsvRow> parts(const char *field, std::size_t fields) {
    const auto stated = cell(head_, row_, field);
    if (stated.empty()) return {};
    auto rows = read_parts(stated, fields);
    if (rows) return std::move(*rows);
    fail_with(FaultKind::unreadable, stated, rows.error().message);
    return {};
  }

  template <class T> void add(std::vector<T> &parts, T part, std::size_t most) {
    if (std::find(parts.begin(), parts.end(), part) != parts.end()) return;
    if (parts.size() >= most)
      return fail_with(FaultKind::too_many_parts, std::to_string(most),
                       "A record holds no more registrations, licences or proofs than it has.");
    parts.push_back(std::move(part));
  }

  void read_registrations() {
    for (auto &row : parts("registrations", 4))
      add(note_.registrations,
          {cut(row[0], 200), number(cut(row[1], 100)), cut(row[2], 100),
           read_stated_day(row[3], false)},
          kMostRegistrations);
    cases::Registration one{text("registration_office", 200),
                            number(text("registration_number", 100)),
                            text("registration_kind", 100), day_of("registration_day")};
    if (one.office.empty() && one.number.empty()) return;
    // A list that names only the number speaks of the registration that has it.
    const auto is_same = [&](const auto &other) {
      return !one.number.empty() && other.number == one.number;
    };
    const auto same = std::find_if(note_.registrations.begin(), note_.registrations.end(), is_same);
    if (same == note_.registrations.end())
      return add(note_.registrations, std::move(one), kMostRegistrations);
    if (!one.office.empty()) same->office = one.office;
    if (!one.kind.empty()) same->kind = one.kind;
    if (one.day) same->day = one.day;
  }

  void read_licences() {
    for (auto &row : parts("licences", 4))
      add(note_.licences,
          {cut(row[0], 200), cut(row[1], 200), read_stated_day(row[2], true),
           read_stated_day(row[3], true)},
          kMostLicences);
    cases::WorkLicence one{text("licence_holder", 200), text("licence_use", 200),
                           day_of("licence_from", true), day_of("licence_until", true)};
    if (!one.holder.empty()) add(note_.licences, std::move(one), kMostLicences);
  }

  void read_proofs() {
    const auto kinds = complaints::stated_kinds();
    for (auto &row : parts("proofs", 3)) {
      if (row[1].empty() || std::find(kinds.begin(), kinds.end(), row[0]) == kinds.end())
        return fail_with(FaultKind::unreadable, row[0],
                         "This cell is damaged: leave that column as it was exported, or leave it "
                         "out.");
      add(note_.proofs, {row[0], cut(row[1], 300), read_stated_day(row[2], false)}, kMostProofs);
    }
    if (auto what = text("layered_source", 300); !what.empty()) {
      const auto is_same = [&](const auto &other) {
        return other.kind == "layered_source" && other.what == what;
      };
      if (std::none_of(note_.proofs.begin(), note_.proofs.end(), is_same))
        add(note_.proofs, {"layered_source", std::move(what), std::nullopt}, kMostProofs);
    }
  }

  WorkNote &note_;
  const SheetHead &head_;
  const cases::CsvRow &row_;
  const std::string &today_;
  DayOrder order_;
  int &shortened_;
  std::optional<RowFault> fault_;
};

}  // namespace

tl::expected<void, RowFault> put_row(WorkNote &note, const SheetHead &head,
                                     const cases::CsvRow &row, const std::string &today,
                                     DayOrder order, int &shortened) {
  return Reader(note, head, row, today, order, shortened).read();
}

std::vector<std::string> changed_fields(const WorkNote &before, const WorkNote &after) {
  std::vector<std::string> fields;
  const auto add_if = [&](bool is_so, const char *name) {
    if (is_so) fields.emplace_back(name);
  };
  for (const auto &[name, text, longest] : kTexts)
    add_if(before.*text != after.*text, name);
  for (const auto &[name, day, may_come] : kDays)
    add_if(before.*day != after.*day, name);
  add_if(before.record_status != after.record_status, "record_status");
  add_if(before.has_certificate != after.has_certificate, "has_certificate");
  add_if(before.claim_signed != after.claim_signed, "claim_signed");
  add_if(before.registrations != after.registrations, "registrations");
  add_if(before.licences != after.licences, "licences");
  add_if(before.proofs != after.proofs, "proofs");
  return fields;
}

const std::vector<const char *> &day_fields() {
  static const std::vector<const char *> fields{
      "completed",      "first_published",  "record_sent",  "record_decided",
      "record_expires", "registration_day", "licence_from", "licence_until"};
  return fields;
}

}  // namespace counterproof::sheets
