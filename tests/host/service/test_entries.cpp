// SPDX-License-Identifier: Apache-2.0
// Letters and notes with their files, as the browser writes and reads them.
#include "cases/example_case.h"
#include "service/asked_host.h"
#include "service/entry_uploads.h"

#include <catch2/catch.hpp>
#include <optional>

using namespace counterproof;
using namespace counterproof::service;
using counterproof::test::AskedHost;
using namespace counterproof::protocol;

namespace {

struct Desk : AskedHost {
  std::string case_id;
  int pressed = 0;

  Desk() {
    records([this](Records::Open &open) {
      case_id = open.cases.open(test::example_case(1)).value().case_id;
    });
  }
  std::string press() { return "press-" + std::to_string(++pressed); }
  const std::string &upload(const Bytes &file, std::size_t offset, std::size_t length,
                            const std::string &sha256) {
    const auto from = file.begin() + static_cast<std::ptrdiff_t>(offset);
    return take("entry.upload",
                EntryUploadParams{sha256, static_cast<std::int64_t>(file.size()),
                                  static_cast<std::int64_t>(offset),
                                  Bytes(from, from + static_cast<std::ptrdiff_t>(length))});
  }
  const std::string &write(const EntryFacts &facts) {
    return take("entry.write", EntryWriteParams{press(), case_id, {}, 0, facts});
  }
};

std::string name_of(const Bytes &file) { return crypto::to_hex(crypto::sha256(ByteView(file))); }

bool has(const std::string &text, const std::string &part) { return text.find(part) != text.npos; }

Bytes some_bytes(std::size_t size, std::uint8_t from = 0) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i)
    bytes[i] = static_cast<std::uint8_t>(from + i * 7 + i / 251);
  return bytes;
}

std::string word_of(const std::string &answer, const std::string &name) {
  const auto at = answer.find("\"" + name + "\":\"") + name.size() + 4;
  return answer.substr(at, answer.find('"', at) - at);
}

}  // namespace

TEST_CASE("a file goes in and comes out in pieces, byte for byte") {
  Desk desk;
  const auto file = some_bytes(700'000);
  const auto sha256 = name_of(file);
  CHECK(has(desk.upload(file, 0, 300'000, sha256), "\"kept\":false,\"received\":300000"));
  // The answer to it was lost, so that it comes again; and one behind a gap.
  CHECK(has(desk.upload(file, 0, 300'000, sha256), "\"kept\":false,\"received\":300000"));
  CHECK(has(desk.upload(file, 600'000, 100'000, sha256), "\"kept\":false,\"received\":300000"));
  CHECK(has(desk.upload(file, 300'000, 400'000, sha256), "\"kept\":true,\"received\":700000"));
  // Known now, whatever is sent of it.
  CHECK(has(desk.upload(file, 0, 0, sha256), "\"kept\":true,\"received\":700000"));
  const auto &written = desk.write({.kind = "mail",
                                    .day = "2026-11-20",
                                    .text = "See the file",
                                    .files = {{sha256, 700'000, "a.bin"}}});
  REQUIRE(has(written, "\"result\""));
  const auto entry = word_of(written, "id");
  Bytes back;
  while (back.size() < file.size()) {
    const auto &answer = desk.take(
        "entry.file", EntryFileParams{entry, sha256, static_cast<std::int64_t>(back.size())});
    REQUIRE(has(answer, "\"bytes\":700000"));
    CHECK(answer.size() <= kMaxReplyBytes);
    const auto piece = from_base64(word_of(answer, "data")).value();
    REQUIRE_FALSE(piece.empty());
    back.insert(back.end(), piece.begin(), piece.end());
  }
  CHECK(back == file);
}

TEST_CASE("what is not the file that was named, too large or beyond its end is not kept") {
  Desk desk;
  const auto file = some_bytes(1000);
  const auto wrong = name_of(some_bytes(1000, 1));
  CHECK(has(desk.upload(file, 0, 1000, wrong), "\"code\":\"conflict\""));
  CHECK(has(desk.upload(file, 0, 1000, wrong), "\"code\":\"conflict\""));
  CHECK(has(desk.write({.kind = "mail", .day = "2026-11-20", .files = {{wrong, 1000, "a"}}}),
            "\"code\":\"not_found\""));
  EntryUploadParams piece{name_of(file), 1000, 999, Bytes(2)};
  CHECK(has(desk.take("entry.upload", piece), "\"code\":\"invalid_params\""));
  piece = {name_of(file), 1000, 1LL << 50, {}};
  CHECK(has(desk.take("entry.upload", piece), "\"code\":\"invalid_params\""));
  piece = {name_of(file), cases::EntryFiles::kMostBytes + 1, 0, Bytes(2)};
  CHECK(has(desk.take("entry.upload", piece), "\"code\":\"too_large\""));
}

TEST_CASE("of more files than can come side by side the one that waited longest begins anew") {
  Desk desk;
  std::vector<Bytes> files;
  for (std::size_t i = 0; i <= EntryUploads::kSideBySide; ++i)
    files.push_back(some_bytes(1000, static_cast<std::uint8_t>(i)));
  for (const auto &file : files)
    CHECK(has(desk.upload(file, 0, 500, name_of(file)), "\"received\":500"));
  CHECK(has(desk.upload(files[0], 500, 500, name_of(files[0])), "\"received\":0"));
  CHECK(has(desk.upload(files[0], 0, 1000, name_of(files[0])), "\"kept\":true"));
  CHECK(has(desk.upload(files[3], 500, 500, name_of(files[3])), "\"kept\":true"));
}

TEST_CASE("the longest letters come in answers that the browser takes, none left out") {
  Desk desk;
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "\xF0\x9F\x96\x8C";
  for (int i = 0; i < 8; ++i)
    REQUIRE(has(desk.write({.kind = "mail", .day = "2026-11-20", .text = text}), "\"result\""));
  int seen = 0;
  std::optional<std::string> cursor;
  do {
    const auto &answer = desk.take("entry.list", EntryListParams{desk.case_id, cursor, 50});
    REQUIRE(has(answer, "\"total\":8"));
    CHECK(answer.size() <= kMaxReplyBytes);
    for (auto at = answer.find("\"caseId\""); at != answer.npos;
         at = answer.find("\"caseId\"", at + 1))
      ++seen;
    cursor = has(answer, "\"next\":null") ? std::nullopt : std::optional(word_of(answer, "next"));
  } while (cursor);
  CHECK(seen == 8);
  auto due = EntryFacts{.kind = "phone", .day = "2026-11-20", .text = text, .due = "2026-12-01"};
  REQUIRE(has(desk.write(due), "\"result\""));
  const auto &answer = desk.take("entry.due", EntryDueParams{});
  CHECK(has(answer, "\"total\":1"));
  CHECK(has(answer, "\"due\":\"2026-12-01\""));
  CHECK(answer.size() < 10'000);
}
