// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger.h"
#include "cases/ledger_export.h"
#include "cases/profiles.h"
#include "cases/record_desk.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

using namespace counterproof;
using namespace counterproof::cases;
namespace fs = std::filesystem;

namespace {

constexpr auto kCanary = "Qanary-7f3a";

struct Desk : test::RecordDesk {
  Profiles profiles{store, clock};

  ProfileWrite artist(const std::string &label = "My studio") const {
    return {.id = {},
            .kind = "artist",
            .label = label,
            .pen_name = "Heron",
            .letter_expires = {},
            .takes_rest = false,
            .fields = {{"legalName", "Ada Painter"}, {"address", "PO box 12"}}};
  }
  std::string write(const ProfileWrite &write) { return profiles.write(key(), write).value(); }
  Result<SealedTexts> open(const std::string &press, std::int64_t at, const std::string &id) {
    return profiles.open_for_press(press, at, id, [] { return Status(); });
  }
  fs::path key_file() const { return folder.path() / "keys" / "profile-fields"; }
  /// A refusal's sentence; empty when it was written.
  std::string refusal(const ProfileWrite &write) {
    const auto written = profiles.write(key(), write);
    return written ? std::string() : written.error().message;
  }
};

std::string bytes_below(const fs::path &folder) {
  std::string all;
  for (const auto &entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream input(entry.path(), std::ios::binary);
    all.append(std::istreambuf_iterator<char>(input), {});
  }
  return all;
}

}  // namespace

TEST_CASE("a profile is kept: what is public to read, what is personal sealed") {
  Desk desk;
  CHECK(desk.profiles.list().value().profiles.empty());
  auto asked = desk.artist();
  asked.takes_rest = true;
  const auto id = desk.write(asked);
  const auto listed = desk.profiles.list().value();
  REQUIRE(listed.profiles.size() == 1);
  const auto &profile = listed.profiles[0];
  CHECK(profile.id == id);
  CHECK(profile.label == "My studio");
  CHECK(profile.pen_name == "Heron");
  CHECK(profile.takes_rest);
  CHECK(profile.filled == std::vector<std::string>{"address", "legalName"});
  CHECK(listed.key == KeyStanding::good);
  CHECK_FALSE(listed.locked);
  CHECK(desk.profiles.sealed(id).value() == asked.fields);

  // What is not named stays; what is empty goes.
  asked.id = id;
  asked.label = "Studio";
  asked.fields = {{"address", ""}, {"phone", "+44 20"}};
  CHECK(desk.write(asked) == id);
  CHECK(desk.profiles.sealed(id).value() ==
        SealedTexts{{"legalName", "Ada Painter"}, {"phone", "+44 20"}});
}

TEST_CASE("no sealed text is found anywhere in the data folder") {
  Desk desk;
  auto asked = desk.artist();
  asked.fields.clear();
  for (const auto field : kSealedFields)
    asked.fields.emplace(field, std::string(kCanary) + " " + std::string(field));
  const auto key = desk.key();
  const auto id = desk.profiles.write(key, asked).value();
  asked.id = id;
  asked.fields["phone"] = std::string(kCanary) + " again";
  desk.write(asked);
  REQUIRE(desk.open("the-press", desk.clock.now, id));
  REQUIRE(desk.store.database.copy_to(desk.folder.path() / "backup" / "copy.db"));
  desk.write(desk.artist("Visible-label"));
  const auto all = bytes_below(desk.folder.path());
  CHECK(all.find("Visible-label") != all.npos);
  CHECK(all.find(kCanary) == all.npos);

  // Nor is a label in the ledger, which nobody can cut.
  const auto checked = each_entry(desk.store.database, 0, [&](const LedgerEntry &entry) {
    CHECK(entry.body.find("studio") == std::string::npos);
    return true;
  });
  CHECK(checked);
  CHECK(verify_ledger(desk.store.database).value().intact);
  struct stat status {};
  REQUIRE(::stat(desk.key_file().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("a press writes once, and another profile under its key is refused") {
  Desk desk;
  const auto first = desk.profiles.write("press-one", desk.artist()).value();
  CHECK(desk.profiles.write("press-one", desk.artist()).value() == first);
  CHECK(desk.profiles.list().value().profiles.size() == 1);
  auto other = desk.artist();
  other.fields["legalName"] = "Somebody Else";
  CHECK(desk.profiles.write("press-one", other).error().code == ErrorCode::conflict);
}

TEST_CASE("bad input of a profile gets a sentence, and nothing is kept of it") {
  Desk desk;
  desk.write(desk.artist());
  const auto with = [&](const std::function<void(ProfileWrite &)> &change) {
    auto write = desk.artist("Another");
    change(write);
    return desk.refusal(write);
  };
  CHECK(with([](auto &write) { write.label = "   "; }).find("name") != std::string::npos);
  CHECK(with([](auto &write) { write.label = "MY Studio"; }).find("already") != std::string::npos);
  CHECK(with([](auto &write) { write.fields["address"] = "One\nTwo"; }).find("the address") !=
        std::string::npos);
  CHECK(with([](auto &write) {
          write.fields["legalName"] = "Ada\u202Eretniap";
        }).find("the legal name") != std::string::npos);
  CHECK(with([](auto &write) { write.pen_name = "He\u200Bron"; }).find("pen name") !=
        std::string::npos);
  CHECK_FALSE(with([](auto &write) { write.letter_expires = "2027-01-01"; }).empty());
  CHECK_FALSE(with([](auto &write) {
                write.kind = "agent";
                write.letter_expires = "2027-02-30";
              }).empty());
  CHECK_FALSE(with([](auto &write) { write.fields["passport"] = "1"; }).empty());
  CHECK_FALSE(with([](auto &write) { write.id = "nobody"; }).empty());
  CHECK(desk.profiles.list().value().profiles.size() == 1);
  // Other scripts and marks of speech are names.
  CHECK(with([](auto &write) {
          write.fields["legalName"] = "  李 小龙 O\u2019Brien-\u00C5s  ";
        }).empty());
  const auto listed = desk.profiles.list().value();
  REQUIRE(listed.profiles.size() == 2);
  CHECK(desk.profiles.sealed(listed.profiles[1].id).value().at("legalName") ==
        "李 小龙 O\u2019Brien-\u00C5s");
}

TEST_CASE("each work has one owner") {
  Desk desk;
  auto all = desk.artist();
  all.takes_rest = true;
  const auto mine = desk.write(all);
  const auto other = desk.write(desk.artist("Friend"));
  CHECK(desk.profiles.of_work("heron").value() == mine);
  REQUIRE(desk.profiles.give(desk.key(), other, {"heron", "fox"}));
  CHECK(desk.profiles.of_work("heron").value() == other);
  CHECK(desk.profiles.list().value().profiles[1].works == 2);
  REQUIRE(desk.profiles.give(desk.key(), mine, {"fox"}));
  CHECK(desk.profiles.of_work("fox").value() == mine);
  REQUIRE(desk.profiles.give(desk.key(), std::nullopt, {"fox"}));
  CHECK_FALSE(desk.profiles.is_given("fox").value());
  CHECK(desk.profiles.give(desk.key(), "nobody", {"fox"}).error().code == ErrorCode::not_found);

  // Only one takes the rest.
  all = desk.artist("Company");
  all.kind = "company";
  all.takes_rest = true;
  const auto company = desk.write(all);
  CHECK(desk.profiles.of_work("fox").value() == company);

  // A removed profile's works fall back, and its texts are gone.
  CHECK(desk.profiles.remove(desk.key(), other).value() == 1);
  CHECK(desk.profiles.of_work("heron").value() == company);
  CHECK(desk.profiles.sealed(other).value().empty());
  CHECK(desk.profiles.remove(desk.key(), other).error().code == ErrorCode::not_found);
  REQUIRE(desk.profiles.remove(desk.key(), company));
  CHECK_FALSE(desk.profiles.of_work("heron").value());
}

TEST_CASE("sealed texts come out once a press, and only of a fresh one") {
  Desk desk;
  const auto id = desk.write(desk.artist());
  const auto now = desk.clock.now;
  const auto open = [&](const std::string &press, std::int64_t at) {
    return desk.open(press, at, id);
  };
  CHECK(open("press-a", now).value().at("legalName") == "Ada Painter");
  CHECK(open("press-a", now).error().code == ErrorCode::conflict);
  CHECK(open("press-b", now - Profiles::kPressLastsMs - 1).error().code == ErrorCode::conflict);
  // A clock set back between press and answer.
  CHECK(open("press-c", now + 60'000).error().code == ErrorCode::conflict);
  CHECK(open("press-d", desk.clock.now).has_value());
  // Refused by who asks, it is not used up.
  CHECK(desk.profiles
            .open_for_press("press-g", desk.clock.now, id,
                            []() -> Status { return fail(ErrorCode::conflict, "Not his work."); })
            .error()
            .message == "Not his work.");
  CHECK(open("press-g", desk.clock.now).has_value());
  // A key that was used for something else opens nothing.
  REQUIRE(desk.profiles.give("press-e", id, {"heron"}));
  CHECK(open("press-e", desk.clock.now).error().code == ErrorCode::conflict);
  CHECK(desk.open("press-f", desk.clock.now, "nobody").error().code == ErrorCode::not_found);
}

TEST_CASE("a key that was set aside opens what was sealed with it, and seals on") {
  Desk desk;
  const auto id = desk.write(desk.artist());
  fs::rename(desk.key_file(), desk.key_file().string() + ".aside-1763900000000");
  if (GENERATE(false, true)) std::ofstream(desk.key_file()) << std::string(64, '7') + "\n";
  CHECK(desk.profiles.list().value().key == KeyStanding::good);
  CHECK(desk.profiles.sealed(id).value().at("legalName") == "Ada Painter");
  auto asked = desk.artist();
  asked.id = id;
  asked.fields = {{"phone", "1234"}};
  desk.write(asked);
  CHECK(desk.profiles.sealed(id).value().at("phone") == "1234");
  CHECK(desk.profiles.sealed(id).value().at("legalName") == "Ada Painter");
}

TEST_CASE("without the key, or with a wrong one, all else goes on and nothing is lost") {
  Desk desk;
  auto asked = desk.artist();
  asked.takes_rest = true;
  const auto id = desk.write(asked);
  const auto kept = desk.folder.path() / "kept-key";
  fs::copy_file(desk.key_file(), kept);
  const auto content =
      GENERATE(as<std::string>(), "", "not a key\n", std::string(64, '0') + "\n", "missing");
  if (content == "missing") {
    fs::remove(desk.key_file());
  } else {
    std::ofstream(desk.key_file(), std::ios::trunc) << content;
  }
  const auto listed = desk.profiles.list().value();
  CHECK(listed.key == (content == "missing" ? KeyStanding::missing : KeyStanding::wrong));
  REQUIRE(listed.locked);
  CHECK(listed.locked->find("keys/profile-fields") != std::string::npos);
  CHECK(listed.profiles[0].filled.size() == 2);
  CHECK(desk.profiles.of_work("heron").value() == id);
  CHECK(desk.profiles.sealed(id).error().code == ErrorCode::conflict);
  CHECK(desk.open("press-x", desk.clock.now, id).error().code == ErrorCode::conflict);

  // What is public can be changed; nothing is sealed with a second key.
  asked.id = id;
  CHECK_FALSE(desk.refusal(asked).empty());
  asked.fields = {};
  asked.label = "Renamed";
  CHECK(desk.refusal(asked).empty());
  CHECK(desk.profiles.list().value().profiles[0].label == "Renamed");

  SECTION("the key is put back") {
    fs::copy_file(kept, desk.key_file(), fs::copy_options::overwrite_existing);
    CHECK(desk.profiles.sealed(id).value().at("legalName") == "Ada Painter");
  }
  SECTION("the key is gone for good") {
    REQUIRE(desk.profiles.remove(desk.key(), id));
    fs::remove(desk.key_file());
    const auto again = desk.write(desk.artist("Again"));
    CHECK(desk.profiles.sealed(again).value().at("legalName") == "Ada Painter");
  }
}

TEST_CASE("one damaged field is named, and can be written again") {
  Desk desk;
  const auto id = desk.write(desk.artist());
  REQUIRE(desk.store.database
              .prepare("UPDATE profile_fields SET sealed = zeroblob(120) WHERE field = 'address'")
              .run());
  CHECK(desk.profiles.list().value().key == KeyStanding::good);
  const auto sealed = desk.profiles.sealed(id);
  REQUIRE_FALSE(sealed);
  CHECK(sealed.error().message.find("the address") != std::string::npos);
  auto asked = desk.artist();
  asked.id = id;
  asked.fields = {{"address", "PO box 13"}};
  desk.write(asked);
  CHECK(desk.profiles.sealed(id).value().at("address") == "PO box 13");
}

TEST_CASE("a field that was moved to another profile does not open there") {
  Desk desk;
  const auto first = desk.write(desk.artist("First"));
  auto asked = desk.artist("Second");
  asked.fields = {{"phone", "1"}};
  const auto second = desk.write(asked);
  REQUIRE(desk.store.database
              .prepare("UPDATE profile_fields SET profile = ? WHERE field = 'address'", second)
              .run());
  CHECK(desk.profiles.sealed(second).error().code == ErrorCode::unreadable);
  CHECK(desk.profiles.sealed(first).has_value());
}
