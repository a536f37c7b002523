// SPDX-License-Identifier: Apache-2.0
#include "service/sealed_entries.h"

#include "platform/disk_error.h"

#include <algorithm>
#include <cerrno>

namespace counterproof::service {
namespace {

constexpr std::size_t kNameLength = 2;
constexpr std::size_t kSizeLength = 8;

tl::unexpected<Error> damaged() {
  return fail(ErrorCode::unreadable,
              "The file is damaged or was changed, so nothing was taken from it: use another copy "
              "of it.");
}

void put(std::ofstream &output, ByteView bytes) {
  output.write(reinterpret_cast<const char *>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
}

/// How many bytes came.
std::size_t take(std::ifstream &input, std::span<std::uint8_t> bytes) {
  input.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return static_cast<std::size_t>(input.gcount());
}

}  // namespace

SealedEntryWriter::SealedEntryWriter(const std::filesystem::path &file, crypto::Sealer sealer)
    : file_(file), output_(file, std::ios::binary | std::ios::trunc), sealer_(std::move(sealer)) {
  pending_.reserve(crypto::kChunk);
  put(output_, sealer_.head());
}

Result<SealedEntryWriter> SealedEntryWriter::open(const std::filesystem::path &file,
                                                  std::string_view passphrase,
                                                  crypto::PassphraseCost cost) {
  auto sealer = crypto::Sealer::make(passphrase, cost);
  if (!sealer) return tl::unexpected(sealer.error());
  errno = 0;
  SealedEntryWriter writer(file, std::move(*sealer));
  if (!writer.output_) return platform::disk_error(errno, file);
  return writer;
}

void SealedEntryWriter::put_number(std::uint64_t value, std::size_t bytes) {
  for (; bytes > 0; --bytes, value >>= 8) {
    const auto low = static_cast<std::uint8_t>(value);
    write({&low, 1});
  }
}

void SealedEntryWriter::begin(std::string_view name, std::uint64_t size) {
  put_number(name.size(), kNameLength);
  write({reinterpret_cast<const std::uint8_t *>(name.data()), name.size()});
  put_number(size, kSizeLength);
}

void SealedEntryWriter::write(ByteView bytes) {
  while (!bytes.empty()) {
    const auto room = std::min(bytes.size(), crypto::kChunk - pending_.size());
    pending_.insert(pending_.end(), bytes.begin(),
                    bytes.begin() + static_cast<std::ptrdiff_t>(room));
    bytes = bytes.subspan(room);
    if (pending_.size() < crypto::kChunk) continue;
    put(output_, sealer_.seal(pending_, false));
    pending_.clear();
  }
}

Status SealedEntryWriter::finish() {
  put_number(0, kNameLength);
  errno = 0;
  put(output_, sealer_.seal(pending_, true));
  output_.close();
  if (output_) return {};
  return platform::disk_error(errno != 0 ? errno : ENOSPC, file_);
}

SealedEntryReader::SealedEntryReader(std::ifstream input, crypto::Opener opener)
    : input_(std::move(input)), opener_(std::move(opener)) {}

Result<SealedEntryReader> SealedEntryReader::open(const std::filesystem::path &file,
                                                  std::string_view passphrase) {
  std::ifstream input(file, std::ios::binary);
  if (!input)
    return fail(ErrorCode::unreadable,
                "The file cannot be opened: check its name, and whether you may read it.",
                file.string());
  Bytes head(crypto::kSealHead);
  head.resize(take(input, head));
  auto opener = crypto::Opener::make(passphrase, head);
  if (!opener) return tl::unexpected(opener.error());
  return SealedEntryReader(std::move(input), std::move(*opener));
}

Status SealedEntryReader::fill() {
  if (last_) return damaged();
  Bytes sealed(crypto::kSealedChunk);
  sealed.resize(take(input_, sealed));
  auto opened = opener_.open(sealed);
  if (!opened && first_)
    return fail(ErrorCode::unreadable,
                "The passphrase does not fit this file, or the file is damaged: type it again as "
                "it was chosen, with its capitals and spaces.");
  if (!opened || (!opened->last && opened->bytes.size() != crypto::kChunk)) return damaged();
  chunk_ = std::move(opened->bytes);
  at_ = 0;
  first_ = false;
  last_ = opened->last;
  if (last_ && input_.peek() != std::ifstream::traits_type::eof()) return damaged();
  return {};
}

Status SealedEntryReader::read(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    if (at_ == chunk_.size()) {
      if (auto filled = fill(); !filled) return filled;
    }
    const auto count = std::min(bytes.size(), chunk_.size() - at_);
    std::copy_n(chunk_.begin() + static_cast<std::ptrdiff_t>(at_), count, bytes.begin());
    bytes = bytes.subspan(count);
    at_ += count;
  }
  return {};
}

Result<std::uint64_t> SealedEntryReader::number(std::size_t bytes) {
  Bytes little_endian(bytes);
  if (auto got = read(little_endian); !got) return tl::unexpected(got.error());
  std::uint64_t value = 0;
  for (std::size_t i = bytes; i-- > 0;)
    value = value << 8 | little_endian[i];
  return value;
}

Result<std::optional<SealedEntryReader::Entry>> SealedEntryReader::next() {
  const auto length = number(kNameLength);
  if (!length) return tl::unexpected(length.error());
  if (*length == 0) {
    if (!last_ || at_ != chunk_.size()) return damaged();
    return std::optional<Entry>();
  }
  Entry entry;
  entry.name.resize(*length);
  if (auto got = read({reinterpret_cast<std::uint8_t *>(entry.name.data()), entry.name.size()});
      !got)
    return tl::unexpected(got.error());
  const auto size = number(kSizeLength);
  if (!size) return tl::unexpected(size.error());
  entry.size = *size;
  return std::optional<Entry>(std::move(entry));
}

void SealedEntryReader::rewind() {
  input_.clear();
  input_.seekg(static_cast<std::streamoff>(crypto::kSealHead));
  opener_.rewind();
  chunk_.clear();
  at_ = 0;
  first_ = true;
  last_ = false;
}

}  // namespace counterproof::service
