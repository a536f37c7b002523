// SPDX-License-Identifier: Apache-2.0
#include "cases/signed_head.h"

#include "cases/canonical_json.h"
#include "crypto/hex.h"
#include "crypto/signature.h"

#include <charconv>

namespace counterproof::cases {
namespace {

Canonical::Object fields_of(const SignedHead &head) {
  return {{"device", {head.device}},        {"entries", {head.entries}}, {"head", {head.head}},
          {"publicKey", {head.public_key}}, {"reason", {head.reason}},   {"time", {head.time}}};
}

/// What stands behind `"name":` up to the next quotation mark, or, for a number, the next comma.
std::string value_of(std::string_view line, const std::string &name, bool is_text) {
  const std::string start = "\"" + name + "\":" + (is_text ? "\"" : "");
  const auto from = line.find(start);
  if (from == line.npos) return {};
  line.remove_prefix(from + start.size());
  return std::string(line.substr(0, line.find(is_text ? '"' : ',')));
}

}  // namespace

std::string head_text(const SignedHead &head) { return to_canonical_json({fields_of(head)}); }

std::string head_line(const SignedHead &head) {
  auto fields = fields_of(head);
  fields.emplace_back("signature", Canonical{head.signature});
  return to_canonical_json({fields});
}

std::optional<SignedHead> read_head_line(std::string_view line) {
  SignedHead head;
  head.device = value_of(line, "device", true);
  head.head = value_of(line, "head", true);
  head.public_key = value_of(line, "publicKey", true);
  head.reason = value_of(line, "reason", true);
  head.time = value_of(line, "time", true);
  head.signature = value_of(line, "signature", true);
  const auto entries = value_of(line, "entries", false);
  std::from_chars(entries.data(), entries.data() + entries.size(), head.entries);
  // Written again it must be the same line: nothing more, nothing in another place or spelling.
  if (head_line(head) != line) return std::nullopt;
  return head;
}

bool is_signed(const SignedHead &head) {
  const auto key = crypto::bytes_of_hex(head.public_key);
  const auto signature = crypto::bytes_of_hex(head.signature);
  if (!key || !signature) return false;
  const auto text = head_text(head);
  const ByteView message(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
  return crypto::is_signed_by(*key, message, *signature);
}

}  // namespace counterproof::cases
