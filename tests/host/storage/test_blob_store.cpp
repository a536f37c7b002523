// SPDX-License-Identifier: Apache-2.0
#include "storage/blob_store.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace counterproof;
using counterproof::test::TemporaryFolder;

namespace {

const std::string kName(64, 'a');

unsigned mode_of(const std::filesystem::path &path) {
  struct stat facts {};
  REQUIRE(::stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a blob comes back as it was put, private, and nothing else is left") {
  const TemporaryFolder folder;
  const storage::BlobStore blobs(folder.path());
  const Bytes bytes{1, 2, 3, 0, 255};
  REQUIRE(blobs.put(kName, bytes));
  REQUIRE(blobs.put(kName, bytes));
  CHECK(blobs.get(kName).value() == bytes);
  CHECK(mode_of(folder.path() / "aa") == 0700U);
  CHECK(mode_of(folder.path() / "aa" / kName) == 0600U);
  std::size_t files = 0;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder.path()))
    files += entry.is_regular_file() ? 1 : 0;
  CHECK(files == 1);
  REQUIRE(blobs.remove(kName));
  REQUIRE(blobs.remove(kName));
  CHECK(blobs.get(kName).error().code == ErrorCode::not_found);
}

TEST_CASE("a blob cut short by a crash is written again") {
  const TemporaryFolder folder;
  const storage::BlobStore blobs(folder.path());
  const Bytes bytes(5000, 7);
  REQUIRE(blobs.put(kName, bytes));
  std::filesystem::resize_file(folder.path() / "aa" / kName, 100);
  REQUIRE(blobs.put(kName, bytes));
  CHECK(blobs.get(kName).value() == bytes);
}

TEST_CASE("only digests are names") {
  const TemporaryFolder folder;
  const storage::BlobStore blobs(folder.path());
  const auto name = GENERATE(std::string("../../etc/passwd"), std::string(64, 'A'),
                             std::string(63, 'a'), std::string(62, 'a') + "/a", std::string());
  CHECK_FALSE(blobs.put(name, Bytes{1}));
  CHECK_FALSE(blobs.get(name));
  CHECK_FALSE(blobs.remove(name));
  CHECK(std::filesystem::is_empty(folder.path()));
}
