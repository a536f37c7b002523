// SPDX-License-Identifier: Apache-2.0
#include "complaints/rule_pack.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace counterproof::complaints {
namespace {

constexpr int kMostPoints = 1000;
constexpr int kMostDays = 36'500;

std::optional<int> whole_number(std::string_view text, int most) {
  int value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size() || value < 0 || value > most)
    return std::nullopt;
  return value;
}

/// Numbers with spaces between, at least one, none below the one before.
std::optional<std::vector<int>> rising_numbers(std::string_view text) {
  std::vector<int> numbers;
  while (!text.empty()) {
    const auto end = text.find(' ');
    const auto number = whole_number(text.substr(0, end), kMostPoints);
    if (!number || (!numbers.empty() && *number < numbers.back())) return std::nullopt;
    numbers.push_back(*number);
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
  }
  if (numbers.empty()) return std::nullopt;
  return numbers;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return whole_number(text.substr(0, 4), 9999) && whole_number(text.substr(5, 2), 12) &&
         whole_number(text.substr(8, 2), 31);
}

}  // namespace

Result<RulePack> read_rule_pack(std::string_view text) {
  const auto file = read_data_file(text);
  const auto misfit = [](const std::string &key) {
    return fail(ErrorCode::unreadable,
                "This rules file is not understood at \"" + key + "\": nothing was changed.");
  };
  const auto value = [&](const std::string &key) {
    const auto found = file.values.find(key);
    return found == file.values.end() ? std::string() : found->second;
  };
  RulePack pack{.id = value("id"),
                .site = value("site"),
                .title = value("title"),
                .date = file.date,
                .source = file.source,
                .from = value("from"),
                .points_low = {},
                .points_high = {},
                .effects = {}};
  for (const auto &[key, one] :
       {std::pair("id", &pack.id), std::pair("site", &pack.site), std::pair("title", &pack.title),
        std::pair("date", &pack.date), std::pair("source", &pack.source)})
    if (one->empty()) return misfit(key);
  if (!is_date(pack.from)) return misfit("from");
  const auto number = [&](const char *key, int &into, int least) {
    const auto read = whole_number(value(key), kMostDays);
    if (!read || *read < least) return false;
    into = *read;
    return true;
  };
  if (!number("window_days", pack.window_days, 1)) return misfit("window_days");
  if (!number("kept_days", pack.kept_days, 1)) return misfit("kept_days");
  if (!number("closes_at", pack.closes_at, 1)) return misfit("closes_at");
  auto low = rising_numbers(value("points_low"));
  if (!low) return misfit("points_low");
  auto high = rising_numbers(value("points_high"));
  if (!high) return misfit("points_high");
  pack.points_low = std::move(*low);
  pack.points_high = std::move(*high);
  constexpr std::string_view kEffect = "effect.";
  for (const auto &[key, words] : file.values) {
    if (key.rfind(kEffect, 0) != 0) continue;
    const auto points = whole_number(std::string_view(key).substr(kEffect.size()), kMostPoints);
    if (!points) return misfit(key);
    pack.effects.push_back({*points, words});
  }
  std::sort(pack.effects.begin(), pack.effects.end(),
            [](const auto &a, const auto &b) { return a.points < b.points; });
  return pack;
}

std::vector<RulePack> built_in_rule_packs() {
  std::vector<RulePack> packs;
  for (const auto text : penalty_pack_texts())
    if (auto pack = read_rule_pack(text)) packs.push_back(std::move(*pack));
  return packs;
}

}  // namespace counterproof::complaints
