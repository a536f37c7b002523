// SPDX-License-Identifier: Apache-2.0
#include "cases/case_entries.h"
#include "cases/case_pictures.h"
#include "cases/entry_files.h"
#include "cases/ledger.h"
#include "cases/record_desk.h"
#include "cases/sealed_pack.h"
#include "crypto/sha256.h"
#include "storage/blob_part.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;

namespace {

constexpr std::size_t kMuch = 1 << 20;
constexpr std::int64_t kDayMs = 86'400'000;

struct Desk : test::RecordDesk {
  CaseEntries entries{store, clock};
  EntryFiles files{store, clock};
  CasePictures pictures{store, clock};

  EntryFile file(const std::string &text, const std::string &name = "letter.eml") {
    const Bytes bytes(text.begin(), text.end());
    const auto sha256 = crypto::to_hex(crypto::sha256(text));
    REQUIRE(files.keep(sha256, bytes));
    return {sha256, static_cast<std::int64_t>(text.size()), name};
  }
  /// A new one of this case.
  CaseEntry write(const std::string &case_id, const EntryFacts &facts) {
    return entries.write(key(), {case_id, {}, 0, facts}).value();
  }
  CaseEntry change(const CaseEntry &entry, const EntryFacts &facts) {
    return entries.write(key(), {entry.case_id, entry.id, entry.newest.number, facts}).value();
  }
  std::vector<std::string> texts(const std::string &case_id) {
    std::vector<std::string> all;
    for (const auto &entry : entries.of_case(case_id, {}, 50, kMuch).value().entries)
      all.push_back(entry.newest.facts.text);
    return all;
  }
  std::vector<std::string> due() {
    std::vector<std::string> all;
    for (const auto &one : entries.due(40).value())
      all.push_back(one.text);
    CHECK(entries.count_due().value() == static_cast<std::int64_t>(all.size()));
    return all;
  }
  std::int64_t ledger_entries() { return cases.verify_chain().value().entries; }
};

EntryFacts facts(const std::string &text, const std::string &day = "2026-11-20") {
  return {.kind = "mail", .day = day, .who = "Best Posters", .direction = "sent", .text = text};
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an entry of each kind comes back as it was written, with its files") {
  Desk desk;
  const auto id = desk.open();
  for (const auto *kind :
       {"mail", "chat", "phone", "seller_contact", "test_purchase", "listing_report"}) {
    auto asked = facts("What was said");
    asked.kind = kind;
    asked.time = "00:05";
    asked.due = "2027-02-28";
    asked.files = {desk.file(std::string("bytes of ") + kind)};
    const auto entry = desk.write(id, asked);
    CHECK(entry.newest.facts == asked);
    CHECK(entry.newest.number == 1);
    CHECK_FALSE(entry.newest.is_taken_back);
    const auto part = desk.files.part(entry.id, asked.files[0].sha256, 6, 2).value();
    CHECK(part.whole == asked.files[0].bytes);
    CHECK(part.bytes == Bytes{'o', 'f'});
  }
  CHECK(desk.entries.of_case(id, {}, 50, kMuch).value().total == 6);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("a day is the artist's own, whatever day it is in China or in UTC") {
  Desk desk;
  const auto id = desk.open();
  // 22 November, 17:00 UTC: the 23rd in China and east of it, the 22nd in Europe and America.
  desk.clock.now = 1'795'366'800'000;
  for (const auto *day : {"2026-11-22", "2026-11-23", "2026-11-24", "1999-12-31", "2024-02-29"})
    CHECK(desk.write(id, facts("x", day)).newest.facts.day == day);
  for (const auto *day : {"2026-11-25", "2026-02-30", "26-11-2022", "2026-11-2x", "yesterday"}) {
    CAPTURE(day);
    const auto refused = desk.entries.write(desk.key(), {id, {}, 0, facts("x", day)});
    CHECK(refused.error().code == ErrorCode::invalid_params);
    CHECK(refused.error().details == "/facts/day");
  }
  for (const auto *time : {"24:00", "9:30", "12:60", "12.30", "ab:cd"}) {
    CAPTURE(time);
    auto asked = facts("x");
    asked.time = time;
    CHECK(desk.entries.write(desk.key(), {id, {}, 0, asked}).error().details == "/facts/time");
  }
  auto asked = facts("x");
  asked.due = "2027-02-29";
  CHECK(desk.entries.write(desk.key(), {id, {}, 0, asked}).error().details == "/facts/due");
  CHECK(desk.entries.of_case(id, {}, 50, kMuch).value().total == 5);
}

TEST_CASE("the same press writes once, and not something else") {
  Desk desk;
  const auto id = desk.open();
  const auto first = desk.entries.write("the-same-press", {id, {}, 0, facts("once")}).value();
  const auto again = desk.entries.write("the-same-press", {id, {}, 0, facts("once")}).value();
  CHECK(again.id == first.id);
  CHECK(desk.texts(id) == Texts{"once"});
  CHECK(desk.entries.write("the-same-press", {id, {}, 0, facts("other")}).error().code ==
        ErrorCode::conflict);
  const EntryWrite change{id, first.id, 1, facts("twice")};
  CHECK(desk.entries.write("another-press", change).value().newest.number == 2);
  CHECK(desk.entries.write("another-press", change).value().newest.number == 2);
}

TEST_CASE("a change is a version more, and what stood before stays readable") {
  Desk desk;
  const auto id = desk.open();
  auto asked = facts("first");
  asked.files = {desk.file("a draft", "draft.txt")};
  const auto first = desk.write(id, asked);
  const auto second = desk.change(first, facts("second"));
  CHECK(second.newest.number == 2);
  // A window that has not seen it.
  CHECK(desk.entries.write(desk.key(), {id, first.id, 1, facts("third")}).error().code ==
        ErrorCode::conflict);
  const auto versions = desk.entries.versions(first.id, {}, 50, kMuch).value().versions;
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].facts.text == "second");
  CHECK(versions[0].facts.files.empty());
  CHECK(versions[1].facts == asked);
  CHECK(desk.files.part(first.id, asked.files[0].sha256, 0, 99).value().bytes.size() == 7);
  CHECK_FALSE(desk.store.database.execute("UPDATE entry_versions SET text = 'else'"));
  CHECK(desk.texts(id) == Texts{"second"});
}

TEST_CASE("taking back is a version too, and can be undone") {
  Desk desk;
  const auto entry = desk.write(desk.open(), facts("wrong case"));
  const auto gone = desk.entries.take_back("take-back-1", entry.id, 1, true).value();
  CHECK(gone.newest.is_taken_back);
  CHECK(gone.newest.facts.text == "wrong case");
  CHECK(desk.entries.take_back("take-back-1", entry.id, 1, true).value().newest.number == 2);
  CHECK(desk.entries.take_back(desk.key(), entry.id, 2, true).error().code == ErrorCode::conflict);
  const auto back = desk.entries.take_back(desk.key(), entry.id, 2, false).value();
  CHECK_FALSE(back.newest.is_taken_back);
  CHECK(back.newest.number == 3);
  CHECK(desk.entries.versions(entry.id, {}, 50, kMuch).value().versions.size() == 3);
  CHECK(desk.entries.take_back(desk.key(), "none", 1, true).error().code == ErrorCode::not_found);
}

TEST_CASE("an answer is due until it came, was marked, or the entry was taken back") {
  Desk desk;
  const auto id = desk.open(1);
  const auto other = desk.open(2);
  auto asked = facts("later");
  asked.due = "2026-12-24";
  const auto later = desk.write(id, asked);
  asked.text = "sooner";
  asked.due = "2026-11-30";
  auto sooner = desk.write(other, asked);
  desk.write(id, facts("nothing is due"));
  CHECK(desk.due() == Texts{"sooner", "later"});

  auto answer = facts("their answer");
  answer.answers = later.id;
  const auto reply = desk.write(id, answer);
  CHECK(desk.due() == Texts{"sooner"});
  const auto page = desk.entries.of_case(id, {}, 50, kMuch).value();
  CHECK(page.entries.back().answered_by == reply.id);
  // An answer that was none brings it back, whether it is taken back or changed.
  desk.entries.take_back(desk.key(), reply.id, 1, true).value();
  CHECK(desk.due() == Texts{"sooner", "later"});
  const auto restored = desk.entries.take_back(desk.key(), reply.id, 2, false).value();
  CHECK(desk.due() == Texts{"sooner"});
  desk.change(restored, facts("about something else"));
  CHECK(desk.due() == Texts{"sooner", "later"});

  asked.is_answered = true;
  sooner = desk.change(sooner, asked);
  CHECK(desk.due() == Texts{"later"});
  desk.entries.take_back(desk.key(), later.id, 1, true).value();
  CHECK(desk.due().empty());

  auto wrong = facts("x");
  wrong.answers = sooner.id;
  CHECK(desk.entries.write(desk.key(), {id, {}, 0, wrong}).error().code == ErrorCode::not_found);
  CHECK(desk.entries.write(desk.key(), {other, sooner.id, 2, wrong}).error().code ==
        ErrorCode::invalid_params);
}

TEST_CASE("the list goes by day and time, page by page, each entry once") {
  Desk desk;
  const auto id = desk.open();
  auto noon = facts("noon", "2026-11-10");
  noon.time = "12:00";
  auto morning = facts("morning", "2026-11-10");
  morning.time = "08:00";
  for (const auto &one : {facts("old", "2026-11-01"), noon, morning, facts("day", "2026-11-10"),
                          facts("new", "2026-11-12")})
    desk.write(id, one);
  const Texts expected{"new", "noon", "morning", "day", "old"};
  CHECK(desk.texts(id) == expected);
  // By number, and by how long the texts are: one at the least.
  for (const auto &[limit, bytes] : {std::pair(2, kMuch), std::pair(50, std::size_t{1})}) {
    Texts seen;
    std::optional<std::string> cursor;
    do {
      const auto page = desk.entries.of_case(id, cursor, limit, bytes).value();
      CHECK(page.total == 5);
      for (const auto &entry : page.entries)
        seen.push_back(entry.newest.facts.text);
      cursor = page.next;
    } while (cursor);
    CHECK(seen == expected);
  }
  CHECK(desk.entries.of_case(id, "nowhere", 2, kMuch).error().code == ErrorCode::invalid_params);
  CHECK(desk.entries.of_case("none", {}, 2, kMuch).error().code == ErrorCode::not_found);
  CHECK(desk.entries.all_of(id).value().front().newest.facts.text == "old");
}

TEST_CASE("a file is named for the eyes only") {
  Desk desk;
  const auto id = desk.open();
  const std::vector<std::pair<std::string, std::string>> names{
      {"/home/ana/Letters/reply.eml", "reply.eml"},
      {"C:\\Users\\ana\\reply.eml", "reply.eml"},
      {"../../.bashrc", "bashrc"},
      {"..", "file"},
      {"reply\xE2\x80\xAEgpj.exe", "replygpj.exe"},
      {"a\nb\x01.txt", "a b.txt"},
      {"what?<is>it|.pdf", "what__is_it_.pdf"},
      {std::string(300, 'x') + ".pdf", std::string(150, 'x') + ".pdf"}};
  for (const auto &[said, kept] : names) {
    auto asked = facts("x");
    asked.files = {desk.file("the bytes of " + said, said)};
    CHECK(desk.write(id, asked).newest.facts.files[0].name == kept);
  }
}

TEST_CASE("no entry names bytes that are not here") {
  Desk desk;
  const auto id = desk.open();
  const auto before = desk.ledger_entries();
  auto asked = facts("with a file");
  asked.files = {{std::string(64, 'a'), 5, "never.eml"}};
  CHECK(desk.entries.write(desk.key(), {id, {}, 0, asked}).error().code == ErrorCode::not_found);
  // The row is there, the bytes are not, as after a kill between the two.
  auto lost = desk.file("lost bytes");
  REQUIRE(desk.store.blobs.remove(lost.sha256));
  asked.files = {lost};
  CHECK(desk.entries.write(desk.key(), {id, {}, 0, asked}).error().code == ErrorCode::not_found);
  CHECK_FALSE(desk.files.is_kept(lost.sha256, lost.bytes).value());
  lost = desk.file("lost bytes");
  asked.files = {lost, lost};
  CHECK(desk.entries.write(desk.key(), {id, {}, 0, asked}).error().details == "/facts/files");
  lost.bytes += 1;
  asked.files = {lost};
  CHECK(desk.entries.write(desk.key(), {id, {}, 0, asked}).error().code == ErrorCode::not_found);
  CHECK(desk.ledger_entries() == before);
  CHECK(desk.texts(id).empty());
  CHECK(desk.files.keep(std::string(64, 'b'), {}).error().code == ErrorCode::invalid_params);
  const Bytes large(EntryFiles::kMostBytes + 1);
  CHECK(desk.files.keep(std::string(64, 'b'), large).error().code == ErrorCode::too_large);
}

TEST_CASE("a file that no entry names goes after a day, and no other") {
  Desk desk;
  const auto id = desk.open();
  auto asked = facts("with a file");
  asked.files = {desk.file("named")};
  const auto entry = desk.write(id, asked);
  const auto picture = desk.file("a picture too");
  const std::string bytes = "a picture too";
  REQUIRE(desk.pictures.keep(id, Bytes(bytes.begin(), bytes.end())));
  const auto forgotten = desk.file("forgotten");
  desk.clock.now += kDayMs - 1000;
  const auto fresh = desk.file("fresh");
  REQUIRE(desk.files.remove_waiting());
  CHECK(desk.files.is_kept(picture.sha256, picture.bytes).value());
  CHECK(storage::blob_size(desk.store, forgotten.sha256));
  desk.clock.now += kDayMs - 1000;
  REQUIRE(desk.files.remove_waiting());
  CHECK_FALSE(storage::blob_size(desk.store, forgotten.sha256));
  CHECK_FALSE(desk.files.is_kept(forgotten.sha256, forgotten.bytes).value());
  CHECK(storage::blob_size(desk.store, fresh.sha256));
  CHECK(storage::blob_size(desk.store, asked.files[0].sha256));
  CHECK(desk.files.part(entry.id, asked.files[0].sha256, 0, 99).value().bytes.size() == 5);
  desk.clock.now += 2 * kDayMs;
  REQUIRE(desk.files.remove_waiting());
  // The case keeps it as a picture still.
  CHECK(storage::blob_size(desk.store, picture.sha256));
}

TEST_CASE("a picture that is taken back leaves the same bytes to the entry that names them") {
  Desk desk;
  const auto id = desk.open();
  auto asked = facts("a screenshot");
  asked.files = {desk.file("the same bytes", "shot.png")};
  const auto entry = desk.write(id, asked);
  const std::string bytes = "the same bytes";
  const auto kept = desk.pictures.keep(id, Bytes(bytes.begin(), bytes.end())).value();
  REQUIRE(desk.pictures.take_back(id, kept.sha256));
  CHECK(desk.files.part(entry.id, kept.sha256, 0, 99).value().bytes.size() == bytes.size());
}

TEST_CASE("only files that this very entry names can be read") {
  Desk desk;
  const auto id = desk.open();
  auto asked = facts("with a file");
  asked.files = {desk.file("private")};
  const auto entry = desk.write(id, asked);
  const auto other = desk.write(id, facts("without"));
  const auto &sha256 = asked.files[0].sha256;
  CHECK(desk.files.part(other.id, sha256, 0, 9).error().code == ErrorCode::not_found);
  CHECK(desk.files.part(entry.id, "../../keys/ledger-ed25519", 0, 9).error().code ==
        ErrorCode::not_found);
  CHECK(desk.files.part(entry.id, sha256, 8, 9).error().code == ErrorCode::invalid_params);
  CHECK(desk.files.part(entry.id, sha256, -1, 9).error().code == ErrorCode::invalid_params);
  CHECK(desk.files.part(entry.id, sha256, 7, 9).value().bytes.empty());
}

TEST_CASE("the ledger proves a letter and holds nothing of it, and a pack has it only when asked") {
  Desk desk;
  const auto id = desk.open();
  auto asked = facts("Dear Qanary, stop it");
  asked.who = "Qanary Ltd";
  asked.files = {desk.file("Qanary bytes", "Qanary.eml")};
  const auto letter = desk.write(id, asked);
  const auto newest = last_entry(desk.store.database).value().value();
  CHECK(newest.kind == "entry.noted");
  CHECK(newest.body.find("Qanary") == newest.body.npos);
  const auto has = [&](const std::string &text) {
    return newest.body.find(crypto::to_hex(crypto::sha256(text))) != newest.body.npos;
  };
  const auto &salt = letter.newest.salt;
  CHECK(salt.size() == 32);
  for (const auto &text : {asked.who, asked.text, asked.files[0].name}) {
    CAPTURE(text);
    CHECK(has(salt + text));
    // Whoever guesses it cannot tell.
    CHECK_FALSE(has(text));
  }
  CHECK(desk.write(id, asked).newest.salt != salt);
  CHECK(newest.body.find(asked.files[0].sha256) != newest.body.npos);
  for (const bool all : {false, true}) {
    const auto without = extract_ledger(desk.store.database, all, {id}).value();
    CHECK(without.entries.find("entry.noted") == without.entries.npos);
    CHECK(without.entries.find("case.opened") != without.entries.npos);
    CHECK(without.hashes.find(newest.hash) != without.hashes.npos);
    const auto with = extract_ledger(desk.store.database, all, {id}, true).value();
    CHECK(with.entries.find("entry.noted") != with.entries.npos);
  }
}

TEST_CASE("a letter that stands taken back is in no pack, and has its salt when it is put back") {
  Desk desk;
  const auto id = desk.open();
  const auto gone = desk.change(desk.write(id, facts("of the wrong case")), facts("and changed"));
  auto about_it = facts("this one stands");
  about_it.answers = gone.id;
  const auto stays = desk.write(id, about_it);
  const auto shown = [&](const CaseEntry &letter) {
    const auto entries = extract_ledger(desk.store.database, false, {id}, true).value().entries;
    return entries.find("\"entry\":\"" + letter.id + "\"") != entries.npos;
  };
  CHECK(shown(gone));
  REQUIRE(desk.entries.take_back(desk.key(), gone.id, 2, true));
  CHECK_FALSE(shown(gone));
  CHECK(shown(stays));
  const auto back = desk.entries.take_back(desk.key(), gone.id, 3, false).value();
  CHECK(shown(gone));
  CHECK(back.newest.salt == gone.newest.salt);
}
