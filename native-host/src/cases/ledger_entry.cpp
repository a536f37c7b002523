// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger_entry.h"

#include "cases/canonical_json.h"
#include "crypto/sha256.h"

#include <charconv>
#include <fmt/format.h>

namespace counterproof::cases {
namespace {

std::string quoted(const std::string &text) { return to_canonical_json(Canonical{text}); }

/// A text as JSON writes it, unescaped as far as our own fields need it: device, kind and time hold
/// no escapes, so an escaped one is not ours.
bool take_field(std::string_view &line, std::string_view name, std::string &value) {
  const std::string start = fmt::format(",\"{}\":\"", name);
  if (line.substr(0, start.size()) != start) return false;
  line.remove_prefix(start.size());
  const auto end = line.find('"');
  if (end == line.npos) return false;
  value = line.substr(0, end);
  line.remove_prefix(end + 1);
  return value.find('\\') == value.npos;
}

bool take_number(std::string_view &line, std::int64_t &value) {
  constexpr std::string_view kStart = ",\"seq\":";
  if (line.substr(0, kStart.size()) != kStart) return false;
  line.remove_prefix(kStart.size());
  const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), value);
  if (error != std::errc()) return false;
  line.remove_prefix(static_cast<std::size_t>(stop - line.data()));
  return true;
}

}  // namespace

const std::string &no_entry() {
  static const std::string kNone(64, '0');
  return kNone;
}

std::string entry_text(const LedgerEntry &entry) {
  // Keys in their canonical order; the body is canonical text already and must not be quoted again.
  return fmt::format(R"({{"body":{},"device":{},"kind":{},"prev":{},"seq":{},"time":{}}})",
                     entry.body, quoted(entry.device), quoted(entry.kind), quoted(entry.prev),
                     entry.seq, quoted(entry.time));
}

std::string hash_of(std::string_view text) { return crypto::to_hex(crypto::sha256(text)); }

std::optional<LedgerEntry> read_entry_text(std::string_view line) {
  constexpr std::string_view kStart = "{\"body\":";
  // Inside the body a quotation mark is escaped, so that this cannot stand in one of its texts; in
  // one of its objects it can, which is why the last one counts.
  const auto device = line.rfind(",\"device\":\"");
  if (line.substr(0, kStart.size()) != kStart || device == line.npos || device < kStart.size())
    return std::nullopt;
  LedgerEntry entry;
  entry.body = line.substr(kStart.size(), device - kStart.size());
  auto rest = line.substr(device);
  if (!take_field(rest, "device", entry.device) || !take_field(rest, "kind", entry.kind) ||
      !take_field(rest, "prev", entry.prev) || !take_number(rest, entry.seq) ||
      !take_field(rest, "time", entry.time) || rest != "}" || entry_text(entry) != line)
    return std::nullopt;
  entry.hash = hash_of(line);
  return entry;
}

}  // namespace counterproof::cases
