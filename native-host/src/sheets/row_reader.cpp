// SPDX-License-Identifier: Apache-2.0
#include "sheets/row_reader.h"

#include "cases/ledger_entry.h"
#include "sheets/history_cell.h"
#include "sheets/plain_words.h"
#include "sheets/stated_link.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace counterproof::sheets {
namespace {

template <class T> using Read = tl::expected<T, RowFault>;
using Fault = tl::unexpected<RowFault>;
using S = cases::CaseState;

// What the records and the wire hold.
constexpr std::size_t kLongestTitle = 2000, kLongestWorkTitle = 500, kLongestUrl = 2048;
constexpr std::size_t kLongestWord = 200, kLongestWhy = 500, kLongestName = 300;
constexpr std::size_t kLongestStatement = 4000, kLongestPortal = 64, kLongestId = 64;
constexpr std::size_t kLongestOther = 10'000, kMostAliases = 16;

Fault fault(FaultKind kind, const std::string &about, std::string sentence) {
  return Fault(RowFault{kind, clipped(about, kLongestWord), std::move(sentence)});
}

class Reader {
public:
  Reader(const SheetHead &head, const cases::CsvRow &row, const ImportChoice &choice)
      : head_(head), row_(row), choice_(choice) {}

  Read<StatedRow> read() {
    if (auto whole = check_numbers(); !whole) return Fault(whole.error());
    const auto links = read_links();
    if (!links) return Fault(links.error());
    if (auto steps = read_steps(); !steps) return Fault(steps.error());
    if (auto opened = read_opened(); !opened) return Fault(opened.error());
    read_facts();
    read_words();
    const bool is_one = links->size() == 1;
    for (const auto &link : *links) {
      auto one = past_;
      one.listing.site = link.site;
      one.listing.id = link.id;
      one.listing.url = link.url;
      if (!is_one) {
        one.id.clear();
        one.listing.aliases.clear();
      }
      for (auto &step : one.steps)
        if (step.filing && step.filing->platform.empty()) step.filing->platform = link.site;
      stated_.cases.push_back(std::move(one));
    }
    return std::move(stated_);
  }

private:
  std::string text(const std::string &field) const { return cell(head_, row_, field); }

  std::string text(const std::string &field, std::size_t longest) {
    const auto whole = text(field);
    auto cut = clipped(whole, longest);
    if (cut.size() < whole.size()) ++stated_.shortened;
    return cut;
  }

  std::optional<std::string> optional(const std::string &field, std::size_t longest) {
    auto value = text(field, longest);
    return value.empty() ? std::nullopt : std::optional(std::move(value));
  }

  /// Nobody can tell what a number was whose end is lost.
  Read<void> check_numbers() const {
    for (const auto *field : {"store_id", "seller_id", "member_id", "company_id", "reference"}) {
      const auto number = text(field);
      if (is_cut_number(number) && number.find_first_of("+.,") != number.npos)
        return fault(FaultKind::cut_id, number,
                     fmt::format("The spreadsheet cut the number under \"{}\" to \"{}\": write it "
                                 "there as text, or clear the cell.",
                                 for_screen(heading_of_column(field), 40), for_screen(number)));
    }
    return {};
  }

  std::string heading_of_column(const std::string &field) const {
    const auto found = std::find_if(head_.columns.begin(), head_.columns.end(),
                                    [&](const Column &column) { return column.field == field; });
    return found == head_.columns.end() ? field : found->heading;
  }

  Read<std::vector<StatedLink>> read_links() const {
    const auto address = text("link");
    auto links = links_in(address);
    const auto id = text("listing_id");
    const auto site = site_of_word(text("site"));
    if (links.size() == 1) {
      // Our own export: the address as it was seen.
      const bool is_ours = links[0].site == site && links[0].id == id;
      const bool fits = address.rfind("https://", 0) == 0 && address.size() <= kLongestUrl &&
                        for_screen(address, kLongestUrl) == address &&
                        address.find_first_of(" <>\"\\") == address.npos;
      if (is_ours && fits) links[0].url = address;
    }
    if (!links.empty()) return links;
    const auto number = id.empty() ? address : id;
    if (number.empty())
      return fault(FaultKind::no_listing, "", "No listing is named: its link is missing.");
    if (site) {
      const auto link = link_of_id(*site, number, address);
      if (!link) return fault(kind_of_number(number), number, link.error().message);
      return std::vector<StatedLink>{*link};
    }
    if (is_cut_number(number))
      return fault(FaultKind::cut_number, number, link_of_id("", number, "").error().message);
    if (number.find_first_not_of("0123456789") == number.npos)
      return fault(FaultKind::not_a_listing, number,
                   fmt::format("\"{}\" is a number alone: say in a column of its own which "
                               "marketplace it is of, or use the link.",
                               for_screen(number)));
    return fault(FaultKind::not_a_listing, number,
                 fmt::format("\"{}\" is not the address of one listing on AliExpress, Alibaba.com "
                             "or 1688.",
                             for_screen(number)));
  }

  static FaultKind kind_of_number(const std::string &number) {
    return is_cut_number(number) ? FaultKind::cut_number : FaultKind::not_a_listing;
  }

  Read<std::optional<std::string>> day(const std::string &field) const {
    const auto written = text(field);
    if (written.empty()) return std::optional<std::string>();
    auto read = read_day(written, choice_.order);
    if (!read) {
      const bool is_two_way =
          choice_.order == DayOrder::unknown && read_day(written, DayOrder::day_first);
      return fault(is_two_way ? FaultKind::two_way_date : FaultKind::unclear_date, written,
                   read.error().message);
    }
    if (*read > choice_.today) return not_yet(*read);
    return std::optional<std::string>(std::move(*read));
  }

  Read<void> read_steps() {
    if (const auto history = text("history"); !history.empty()) {
      auto steps = read_history(history);
      if (!steps) return fault(FaultKind::damaged_history, "", steps.error().message);
      for (const auto &step : *steps)
        if (step.day > choice_.today) return not_yet(step.day);
      past_.steps = std::move(*steps);
      for (auto &step : past_.steps)
        clip(step);
      stated_.has_history = true;
      return {};
    }
    // Clipped as it is told to the artist, so that her answer fits it.
    const auto word = clipped(text("status"), kLongestWord);
    const auto state =
        word.empty() ? std::optional<S>() : state_of_stated_word(word, choice_.words);
    if (!word.empty() && !state)
      return fault(
          FaultKind::unknown_word, word,
          fmt::format("\"{}\" is not known as a result: say what it means.", for_screen(word)));
    return add_steps(word, state);
  }

  Read<void> add_steps(const std::string &word, std::optional<S> state) {
    const auto filed = day("filed_on");
    if (!filed) return Fault(filed.error());
    const auto decided = day("decided_on");
    if (!decided) return Fault(decided.error());
    const auto found = day("found_on");
    if (!found) return Fault(found.error());
    if (*filed && *decided && **decided < **filed)
      return fault(
          FaultKind::wrong_order, **decided,
          fmt::format("The result ({}) is before the complaint ({}).", **decided, **filed));
    const bool is_filed =
        !text("reference").empty() || (state ? needs_complaint(*state) : !!*filed);
    auto when = *filed ? *filed : *decided ? *decided : *found ? *found : choice_.day;
    if (is_filed) {
      if (!when) return undated();
      cases::PastStep sent;
      sent.state = S::submitted;
      sent.day = *when;
      sent.filing = cases::Filing{
          text("portal", kLongestPortal), text("reason_label", kLongestName),
          text("reference", kLongestWord), reason(), text("statement", kLongestStatement)};
      past_.steps.push_back(std::move(sent));
    }
    if (!state || *state == S::confirmed) return {};
    if (*state == S::submitted) {
      past_.steps.back().portal_word = clipped(word, kLongestWord);
      return {};
    }
    if (*decided) when = *decided;
    if (!when) return undated();
    cases::PastStep last;
    last.state = *state;
    last.day = *when;
    last.portal_word = text("portal_word").empty() ? clipped(word, kLongestWord)
                                                   : text("portal_word", kLongestWord);
    last.reason = text("why", kLongestWhy);
    past_.steps.push_back(std::move(last));
    return {};
  }

  static Fault not_yet(const std::string &day) {
    return fault(FaultKind::future_date, day, fmt::format("The date {} has not come yet.", day));
  }

  static Fault undated() {
    return fault(FaultKind::undated, "",
                 "It does not say when this was: write a date, or say one for all such rows.");
  }

  static void clip(cases::PastStep &step) {
    step.portal_word = clipped(step.portal_word, kLongestWord);
    step.reason = clipped(step.reason, kLongestStatement);
    if (!step.filing) return;
    auto &filing = *step.filing;
    filing.platform = clipped(filing.platform, kLongestPortal);
    filing.reason_label = clipped(filing.reason_label, kLongestName);
    filing.reference = clipped(filing.reference, kLongestWord);
    filing.statement = clipped(filing.statement, kLongestStatement);
    if (!is_reason(filing.reason)) filing.reason.clear();
  }

  static bool is_reason(const std::string &word) {
    return word == "R1" || word == "R2" || word == "R3";
  }

  std::string reason() const {
    const auto word = text("reason");
    return is_reason(word) ? word : "";
  }

  /// When it was found: as stated, else the day of its first step.
  Read<void> read_opened() {
    const auto written = text("found_on");
    constexpr std::size_t kRfc3339 = 24;
    const bool is_ours = written.size() == kRfc3339 && written[10] == 'T' &&
                         written.back() == 'Z' &&
                         written.find_first_not_of("0123456789-:.TZ") == written.npos;
    const auto found = day("found_on");
    if (!found) return Fault(found.error());
    const auto filed = day("filed_on");
    if (!filed) return Fault(filed.error());
    const auto first = !past_.steps.empty() ? past_.steps.front().day
                       : *filed             ? **filed
                                            : choice_.day.value_or(choice_.today);
    past_.opened_at = is_ours ? written : found->value_or(first) + "T00:00:00.000Z";
    return {};
  }

  void read_facts() {
    past_.id = text("case_id");
    auto &listing = past_.listing;
    listing.title = text("title", kLongestTitle);
    listing.price_text = optional("price", kLongestWord);
    listing.picture_key = text("picture_key", kLongestWord);
    listing.picture_url = text("picture", kLongestUrl);
    if (listing.picture_url.rfind("https://", 0) != 0) listing.picture_url.clear();
    for (auto rest = text("aliases"); !rest.empty();) {
      const auto end = rest.find(' ');
      const auto alias = rest.substr(0, end);
      if (!alias.empty() && alias.size() <= kLongestId && listing.aliases.size() < kMostAliases)
        listing.aliases.push_back(alias);
      rest = end == rest.npos ? std::string() : rest.substr(end + 1);
    }
    auto &seller = past_.seller;
    seller.store_id = optional("store_id", kLongestName);
    seller.store_name = optional("store_name", kLongestName);
    seller.seller_id = optional("seller_id", kLongestName);
    seller.member_id = optional("member_id", kLongestName);
    seller.company = optional("company", kLongestName);
    seller.company_id = optional("company_id", kLongestName);
    seller.minisite = optional("minisite", kLongestName);
    seller.country = optional("country", kLongestName);
    past_.work_title = without_folders(text("work", kLongestWorkTitle));
    past_.work_id = text("work_id");
    constexpr std::size_t kUuid = 36;
    if (past_.work_id.size() == kUuid &&
        past_.work_id.find_first_not_of("0123456789abcdef-") == past_.work_id.npos)
      return;
    const auto known = choice_.works.find(plain(past_.work_title));
    past_.work_id = known == choice_.works.end() ? stated_work_id(past_.work_title) : known->second;
  }

  /// What has no place of its own here stays under the artist's heading.
  void read_words() {
    for (std::size_t i = 0; i < std::min(row_.size(), head_.columns.size()); ++i) {
      const auto &column = head_.columns[i];
      if (!column.field.empty() || trimmed(row_[i]).empty()) continue;
      auto words = clipped(row_[i], kLongestOther);
      if (words.size() < row_[i].size()) ++stated_.shortened;
      past_.words.push_back({column.heading, std::move(words)});
    }
  }

  const SheetHead &head_;
  const cases::CsvRow &row_;
  const ImportChoice &choice_;
  cases::PastCase past_;
  StatedRow stated_;
};

}  // namespace

tl::expected<StatedRow, RowFault> read_row(const SheetHead &head, const cases::CsvRow &row,
                                           const ImportChoice &choice) {
  return Reader(head, row, choice).read();
}

std::string stated_work_id(const std::string &title) {
  const auto hex = cases::hash_of(fmt::format("a work that a list names: {}", plain(title)));
  const std::string_view digits(hex);
  return fmt::format("{}-{}-8{}-a{}-{}", digits.substr(0, 8), digits.substr(8, 4),
                     digits.substr(13, 3), digits.substr(17, 3), digits.substr(20, 12));
}

}  // namespace counterproof::sheets
