// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/sealed_stream.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof::service {

/// Named entries, one after another, in a sealed stream (crypto/sealed_stream.h). In the stream an
/// entry is the length of its name (2 bytes, little endian), the name, the number of its bytes
/// (8 bytes, little endian) and the bytes; a name of length 0 ends it, and nothing comes after.
class SealedEntryWriter {
public:
  /// Writes to `file`, which is made anew.
  static Result<SealedEntryWriter> open(const std::filesystem::path &file,
                                        std::string_view passphrase, crypto::PassphraseCost cost);

  void begin(std::string_view name, std::uint64_t size);
  /// All in all as many bytes as begin() said.
  void write(ByteView bytes);
  /// ErrorCode::storage_failed when the disk refused anything of it. Not synced yet.
  Status finish();

private:
  SealedEntryWriter(const std::filesystem::path &file, crypto::Sealer sealer);
  void put_number(std::uint64_t value, std::size_t bytes);

  std::filesystem::path file_;
  std::ofstream output_;
  crypto::Sealer sealer_;
  Bytes pending_;
};

class SealedEntryReader {
public:
  struct Entry {
    std::string name;
    std::uint64_t size = 0;
  };

  /// ErrorCode::unreadable or incompatible with a sentence where `file` is no such stream.
  static Result<SealedEntryReader> open(const std::filesystem::path &file,
                                        std::string_view passphrase);

  /// The next entry, once all bytes of the last one were read; none at the end, which is only the
  /// end when nothing is missing and nothing comes after.
  Result<std::optional<Entry>> next();
  /// Fills `bytes` with what comes next of the entry.
  Status read(std::span<std::uint8_t> bytes);
  /// Before the first entry again, without the passphrase's cost.
  void rewind();

private:
  SealedEntryReader(std::ifstream input, crypto::Opener opener);
  Status fill();
  Result<std::uint64_t> number(std::size_t bytes);

  std::ifstream input_;
  crypto::Opener opener_;
  Bytes chunk_;
  std::size_t at_ = 0;
  bool first_ = true;
  bool last_ = false;
};

}  // namespace counterproof::service
