// SPDX-License-Identifier: Apache-2.0
#include "image/picture_file.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sys/stat.h>

using namespace counterproof;
using namespace counterproof::image;
using counterproof::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::string read_all(const fs::path &file) {
  std::string text;
  REQUIRE(each_piece(file, [&](ByteView piece) { text.append(piece.begin(), piece.end()); }));
  return text;
}

}  // namespace

TEST_CASE("kinds that are not read are refused by size and first bytes, others left to a decoder") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "work";
  const auto refusal = [&](const std::string &bytes, std::uintmax_t size) {
    std::ofstream(file, std::ios::binary) << bytes;
    fs::resize_file(file, size);
    return refused_at_sight(file, Rules::own);
  };
  const auto layered = refusal("8BPS", 5'000'000);
  REQUIRE(layered.has_value());
  CHECK(layered->verdict == Verdict::not_allowed);
  CHECK_FALSE(layered->reason.empty());
  CHECK_FALSE(refusal("\xFF\xD8\xFF\xE0", 5'000'000).has_value());
  CHECK_FALSE(refusal("II*", 5'000'000).has_value());
  CHECK_FALSE(refusal("", 0).has_value());
  // A hole of two gigabytes: nothing is written, nothing must be read.
  const auto huge = refusal("\xFF\xD8\xFF\xE0", std::uintmax_t{2} << 30);
  REQUIRE(huge.has_value());
  CHECK(huge->verdict == Verdict::too_large);
  CHECK_FALSE(refused_at_sight(folder.path() / "nothing", Rules::own).has_value());
}

TEST_CASE("a file is read whole, piece by piece") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "work";
  std::string text;
  for (int i = 0; i < 200'000; ++i)
    text += std::to_string(i);
  std::ofstream(file, std::ios::binary) << text;
  CHECK(read_all(file) == text);
  CHECK(first_bytes(file).size() == 1024);
  std::ofstream(file, std::ios::trunc) << "short";
  CHECK(read_all(file) == "short");
  CHECK(first_bytes(file).size() == 5);
}

TEST_CASE("a pipe in a file's place is refused, not waited for") {
  const TemporaryFolder folder;
  const auto pipe = folder.path() / "heron.png";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(first_bytes(pipe).empty());
  CHECK(each_piece(pipe, [](ByteView) {}).error().code == ErrorCode::unreadable);
  CHECK(each_piece(folder.path(), [](ByteView) {}).error().code == ErrorCode::unreadable);
}
