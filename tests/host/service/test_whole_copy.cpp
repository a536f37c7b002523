// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "crypto/random.h"
#include "crypto/sha256.h"
#include "service/records.h"
#include "service/sealed_entries.h"
#include "service/whole_copy.h"
#include "storage/key_folder.h"
#include "storage/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <utility>
#include <vector>

using namespace counterproof;
using namespace counterproof::service;
namespace fs = std::filesystem;

namespace {

constexpr auto kPassphrase = "blue heron at dusk";
// The least that Argon2id takes: the tests are about what is in the file.
constexpr crypto::PassphraseCost kCheap{1, 8};
constexpr std::int64_t kNow = 1'795'000'000'000;

/// A data folder with an allowed store, a picture, features and a key.
struct Filled {
  test::TemporaryFolder box;
  fs::path data = box.path() / "data";
  fs::path file = box.path() / "all.cpmove";
  Bytes picture = crypto::random_bytes(200'000);
  Bytes features = crypto::random_bytes(70'000);
  Bytes key = crypto::random_bytes(32);

  Filled() {
    const SystemClock clock;
    Records records(data, clock);
    const auto open = records.open();
    REQUIRE(open);
    REQUIRE((*open)->store.blobs.put(name(picture), picture));
    REQUIRE((*open)->store.index.put(name(features), features));
    REQUIRE((*open)->store.database.execute("CREATE TABLE notes_of_test (words TEXT)"));
    REQUIRE((*open)->store.database.execute("INSERT INTO notes_of_test VALUES ('kept')"));
    REQUIRE(storage::KeyFolder(data / "keys").write("ledger.seed", key));
  }
  static std::string name(const Bytes &bytes) { return crypto::to_hex(crypto::sha256(bytes)); }
  WholeCopy save() const {
    const auto saved = save_whole(data, file, kPassphrase, kCheap);
    INFO((saved ? std::string() : saved.error().message));
    REQUIRE(saved);
    return *saved;
  }
};

std::string words_in(const fs::path &data) {
  auto database = storage::Database::open(data / "counterproof.db");
  REQUIRE(database);
  auto rows = database->prepare("SELECT words FROM notes_of_test");
  const auto row = rows.next();
  return row && *row ? rows.text(0) : std::string();
}

Bytes bytes_of(const fs::path &file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

void write(const fs::path &file, ByteView bytes) {
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char *>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

std::size_t files_below(const fs::path &folder) {
  std::size_t count = 0;
  if (!fs::exists(folder)) return 0;
  for (const auto &entry : fs::recursive_directory_iterator(folder))
    count += entry.is_regular_file() ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("everything of a data folder comes out of the file again") {
  const Filled filled;
  const auto saved = filled.save();
  CHECK(saved.files == 4);
  CHECK(saved.damaged == 0);
  const auto other = filled.box.path() / "elsewhere" / "data";
  const auto opened = open_whole(other, filled.file, kPassphrase, kNow);
  REQUIRE(opened);
  CHECK(opened->aside.empty());
  CHECK(opened->copy.files == 4);
  CHECK(words_in(other) == "kept");
  CHECK(storage::BlobStore(other / "blobs").get(Filled::name(filled.picture)) == filled.picture);
  CHECK(storage::BlobStore(other / "index").get(Filled::name(filled.features)) == filled.features);
  CHECK(storage::KeyFolder(other / "keys").read("ledger.seed").value() == filled.key);
  // Nothing in passing is left behind.
  CHECK(files_below(other) == 4);
  CHECK(files_below(filled.box.path() / "data" / "backup") == 0);
}

TEST_CASE("the file shows nothing of what is in it") {
  const Filled filled;
  filled.save();
  const auto bytes = bytes_of(filled.file);
  const std::string text(bytes.begin(), bytes.end());
  for (const char *word : {"kept", "notes_of_test", "SQLite", "counterproof.db", "ledger"})
    CHECK(text.find(word) == std::string::npos);
}

TEST_CASE("records and keys that stood there before are kept aside") {
  const Filled filled;
  filled.save();
  const Filled other;
  const auto opened = open_whole(other.data, filled.file, kPassphrase, kNow);
  REQUIRE(opened);
  REQUIRE(fs::exists(opened->aside));
  const storage::KeyFolder keys(other.data / "keys");
  CHECK(keys.read("ledger.seed").value() == filled.key);
  CHECK(keys.read("ledger.seed.aside-" + std::to_string(kNow)).value() == other.key);
  // Pictures of both are there.
  for (const auto *one : {&filled, &other})
    CHECK(storage::BlobStore(other.data / "blobs").get(Filled::name(one->picture)));
}

TEST_CASE("a file cut or changed at any place changes nothing") {
  const Filled filled;
  filled.save();
  const auto whole = bytes_of(filled.file);
  const Filled other;
  const auto before = files_below(other.data);
  const auto broken = filled.box.path() / "broken.cpmove";
  std::mt19937 random(20261122);
  std::uniform_int_distribution<std::size_t> any(0, whole.size() - 1);
  for (int turn = 0; turn < 200; ++turn) {
    const auto at = turn < 60 ? static_cast<std::size_t>(turn) : any(random);
    auto bytes = whole;
    if (turn % 2 == 0)
      bytes.resize(at);
    else
      bytes[at] ^= static_cast<std::uint8_t>(1 << (turn % 8));
    write(broken, bytes);
    INFO((turn % 2 == 0 ? "cut at " : "changed at ") << at);
    const auto opened = open_whole(other.data, broken, kPassphrase, kNow);
    REQUIRE_FALSE(opened);
    CHECK_FALSE(opened.error().message.empty());
  }
  auto longer = whole;
  longer.push_back(0);
  write(broken, longer);
  CHECK_FALSE(open_whole(other.data, broken, kPassphrase, kNow));
  CHECK(files_below(other.data) == before);
  CHECK(storage::KeyFolder(other.data / "keys").read("ledger.seed").value() == other.key);
}

TEST_CASE("another passphrase is said so and changes nothing") {
  const Filled filled;
  filled.save();
  const auto other = filled.box.path() / "other";
  const auto opened = open_whole(other, filled.file, "blue heron", kNow);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().message.find("passphrase") != std::string::npos);
  CHECK_FALSE(fs::exists(other));
}

TEST_CASE("names that lead elsewhere are not followed") {
  const Filled filled;
  const auto other = filled.box.path() / "other";
  const Bytes bytes{1, 2, 3};
  for (const char *name : {"../outside", "keys/../outside", "blobs/../../outside", "keys/",
                           "/etc/outside", "backup/outside", "blobs/AB", "index/search"}) {
    const auto file = filled.box.path() / "made.cpmove";
    auto writer = SealedEntryWriter::open(file, kPassphrase, kCheap);
    REQUIRE(writer);
    for (const char *entry : {"counterproof.db", name}) {
      writer->begin(entry, bytes.size());
      writer->write(bytes);
    }
    REQUIRE(writer->finish());
    INFO(name);
    const auto opened = open_whole(other, file, kPassphrase, kNow);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::incompatible);
    CHECK_FALSE(fs::exists(other));
  }
}

TEST_CASE("a damaged picture is left out and counted, the rest is saved") {
  const Filled filled;
  const auto name = Filled::name(filled.picture);
  write(filled.data / "blobs" / name.substr(0, 2) / name, Bytes{1, 2, 3});
  const auto saved = filled.save();
  CHECK(saved.damaged == 1);
  CHECK(saved.files == 3);
  const auto opened = open_whole(filled.box.path() / "other", filled.file, kPassphrase, kNow);
  REQUIRE(opened);
  CHECK(words_in(filled.box.path() / "other") == "kept");
}

TEST_CASE("nothing is written over, and no records are no file") {
  const Filled filled;
  filled.save();
  const auto before = bytes_of(filled.file);
  CHECK_FALSE(save_whole(filled.data, filled.file, kPassphrase, kCheap));
  CHECK(bytes_of(filled.file) == before);
  const auto empty = filled.box.path() / "empty";
  CHECK_FALSE(save_whole(empty, filled.box.path() / "none.cpmove", kPassphrase, kCheap));
  CHECK_FALSE(fs::exists(filled.box.path() / "none.cpmove"));
  // A folder that cannot be written to leaves nothing behind.
  CHECK_FALSE(save_whole(filled.data, empty / "no folder" / "x", kPassphrase, kCheap));
}

TEST_CASE("saving tells how far it is, and stops when asked, with nothing left behind") {
  const Filled filled;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
  SaveWatch watch{
      .is_stopped = [&] { return told.size() > 1; },
      .told = [&](std::uint64_t done, std::uint64_t total) { told.emplace_back(done, total); }};
  const auto stopped = save_whole(filled.data, filled.file, kPassphrase, kCheap, watch);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::cancelled);
  CHECK(files_below(filled.box.path()) == files_below(filled.data));
  CHECK(files_below(filled.data / "backup") == 0);
  watch.is_stopped = [] { return false; };
  told.clear();
  const auto saved = save_whole(filled.data, filled.file, kPassphrase, kCheap, watch);
  REQUIRE(saved);
  REQUIRE_FALSE(told.empty());
  CHECK(told.back().first == saved->bytes);
  CHECK(told.back().second == saved->bytes);
  CHECK(std::is_sorted(told.begin(), told.end()));
}
