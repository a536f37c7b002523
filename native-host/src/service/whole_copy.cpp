// SPDX-License-Identifier: Apache-2.0
#include "service/whole_copy.h"

#include "crypto/hex.h"
#include "crypto/random.h"
#include "crypto/sha256.h"
#include "platform/durable_file.h"
#include "platform/private_folder.h"
#include "service/sealed_entries.h"
#include "storage/blob_store.h"
#include "storage/database.h"
#include "storage/key_folder.h"
#include "storage/restore.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>

namespace counterproof::service {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDatabase = "counterproof.db";
constexpr std::string_view kKeys = "keys/";
constexpr std::array<std::string_view, 2> kNamedByDigest{"blobs/", "index/"};
// Larger ones are none of ours: a picture as it was received, the features of a work, a small key.
constexpr std::uint64_t kLargestFile = 256 * 1024 * 1024;
constexpr std::uint64_t kLargestKey = 4096;

/// Removed again whatever happens.
struct Passing {
  fs::path file;
  ~Passing() {
    std::error_code ignored;
    for (const char *ending : {"", "-wal", "-shm"})
      fs::remove(file.string() + ending, ignored);
  }
};

tl::unexpected<Error> not_ours() {
  return fail(ErrorCode::incompatible,
              "The file holds something that this Counterproof does not know, so nothing was taken "
              "from it: update Counterproof, then open it again.");
}

tl::unexpected<Error> stopped() {
  return fail(ErrorCode::cancelled, "Stopped: nothing was saved.");
}

/// `visit` gets the entry of each file below that is named by its digest.
template <class Visit> void each_named_by_digest(const fs::path &folder, const Visit &visit) {
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (storage::is_blob_name(entry->path().filename().string()) && entry->is_regular_file(error))
      visit(*entry);
  }
}

/// `below` of the data folder's files that are named by their digest, in the order of their names.
std::vector<std::string> digests_below(const fs::path &folder) {
  std::vector<std::string> names;
  each_named_by_digest(folder, [&](const fs::directory_entry &entry) {
    names.push_back(entry.path().filename().string());
  });
  std::ranges::sort(names);
  return names;
}

/// 0 where there is none.
std::uint64_t size_of(const fs::path &file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? 0 : size;
}

std::uint64_t bytes_named_by_digest(const fs::path &data_folder) {
  std::uint64_t bytes = 0;
  for (const auto below : kNamedByDigest)
    each_named_by_digest(data_folder / below,
                         [&](const fs::directory_entry &entry) { bytes += size_of(entry.path()); });
  return bytes;
}

/// How far a copy is, told to who watches.
struct Watched {
  const SaveWatch &watch;
  std::uint64_t total = 0;
  void tell(const WholeCopy &copy) const { watch.told(copy.bytes, std::max(total, copy.bytes)); }
};

Status write_database(SealedEntryWriter &writer, const fs::path &data_folder, Watched &watched,
                      WholeCopy &copy) {
  auto database = storage::Database::open(data_folder / kDatabase);
  if (!database) return tl::unexpected(database.error());
  // Two may save at once, each its own moment.
  const Passing one_moment{data_folder / "backup" /
                           ("saving-" + crypto::hex_of(crypto::random_bytes(8)) + ".part")};
  if (auto made = platform::make_private_folder(data_folder / "backup"); !made) return made;
  if (auto copied = database->copy_to(one_moment.file); !copied) return copied;
  std::error_code error;
  const auto size = fs::file_size(one_moment.file, error);
  std::ifstream input(one_moment.file, std::ios::binary);
  watched.total += size;
  writer.begin(kDatabase, size);
  Bytes piece(crypto::kChunk);
  for (std::uint64_t left = size; left > 0;) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, piece.size()));
    if (!input.read(reinterpret_cast<char *>(piece.data()), static_cast<std::streamsize>(count)))
      return fail(ErrorCode::storage_failed,
                  "The records cannot be read to their end: check the disk.", "saving.part");
    writer.write(ByteView(piece).first(count));
    left -= count;
    copy.bytes += count;
    if (watched.watch.is_stopped()) return stopped();
    watched.tell(copy);
  }
  copy.files += 1;
  return {};
}

void write_small(SealedEntryWriter &writer, const std::string &name, ByteView bytes,
                 WholeCopy &copy) {
  writer.begin(name, bytes.size());
  writer.write(bytes);
  copy.files += 1;
  copy.bytes += bytes.size();
}

Status write_keys(SealedEntryWriter &writer, const fs::path &data_folder, WholeCopy &copy) {
  const storage::KeyFolder keys(data_folder / "keys");
  std::error_code error;
  for (fs::directory_iterator entry(data_folder / "keys", error), end; !error && entry != end;
       entry.increment(error)) {
    const auto name = entry->path().filename().string();
    if (!storage::is_key_name(name)) continue;
    const auto key = keys.read(name);
    if (!key) return tl::unexpected(key.error());
    if (*key) write_small(writer, std::string(kKeys) + name, **key, copy);
  }
  return {};
}

Status write_named_by_digest(SealedEntryWriter &writer, const fs::path &data_folder,
                             const Watched &watched, WholeCopy &copy) {
  for (const auto below : kNamedByDigest) {
    const storage::BlobStore store(data_folder / below.substr(0, below.size() - 1));
    for (const auto &name : digests_below(data_folder / below)) {
      const auto bytes = store.get(name);
      if (bytes && crypto::to_hex(crypto::sha256(*bytes)) == name)
        write_small(writer, std::string(below) + name, *bytes, copy);
      // One that a host took away meanwhile is not missed.
      else if (bytes || bytes.error().code != ErrorCode::not_found)
        copy.damaged += 1;
      if (watched.watch.is_stopped()) return stopped();
      watched.tell(copy);
    }
  }
  return {};
}

using Visit =
    std::function<Status(const std::string &name, SealedEntryReader &reader, std::uint64_t size)>;

/// All entries in order; what `visit` leaves of one is an error of ours.
Status each_entry(SealedEntryReader &reader, const Visit &visit) {
  for (;;) {
    const auto entry = reader.next();
    if (!entry) return tl::unexpected(entry.error());
    if (!*entry) return {};
    if (auto visited = visit((*entry)->name, reader, (*entry)->size); !visited) return visited;
  }
}

enum class Kind { database, key, digest };

/// What an entry is, and its name without its folder's. Names lead to files of ours only.
struct Place {
  Kind kind;
  std::string_view folder;
  std::string name;
};

Result<Place> place_of(const std::string &name, std::uint64_t size) {
  if (name == kDatabase) return Place{Kind::database, {}, name};
  if (name.starts_with(kKeys) && storage::is_key_name(name.substr(kKeys.size())) &&
      size <= kLargestKey)
    return Place{Kind::key, kKeys, name.substr(kKeys.size())};
  for (const auto below : kNamedByDigest) {
    if (name.starts_with(below) && storage::is_blob_name(name.substr(below.size())) &&
        size <= kLargestFile)
      return Place{Kind::digest, below, name.substr(below.size())};
  }
  return not_ours();
}

Result<Bytes> read_all(SealedEntryReader &reader, std::uint64_t size) {
  Bytes bytes(size);
  if (auto got = reader.read(bytes); !got) return tl::unexpected(got.error());
  return bytes;
}

/// Hands on the bytes of a large entry piece by piece.
Status each_piece(SealedEntryReader &reader, std::uint64_t size,
                  const std::function<void(ByteView)> &take) {
  Bytes piece(crypto::kChunk);
  while (size > 0) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(size, piece.size()));
    const std::span part(piece.data(), count);
    if (auto got = reader.read(part); !got) return got;
    take(part);
    size -= count;
  }
  return {};
}

/// Reads all of it to its end and writes nothing.
Status check(SealedEntryReader &reader) {
  bool first = true;
  auto checked = each_entry(reader, [&first](const auto &name, auto &entries, auto size) -> Status {
    const auto place = place_of(name, size);
    if (!place) return tl::unexpected(place.error());
    if ((place->kind == Kind::database) != std::exchange(first, false)) return not_ours();
    return each_piece(entries, size, [](ByteView) {});
  });
  if (!checked) return checked;
  return first ? Status(not_ours()) : Status();
}

Status unpack_database(SealedEntryReader &reader, std::uint64_t size, const fs::path &file) {
  if (auto made = platform::make_private_file(file); !made) return made;
  std::ofstream output(file, std::ios::binary | std::ios::trunc);
  auto unpacked = each_piece(reader, size, [&output](ByteView piece) {
    output.write(reinterpret_cast<const char *>(piece.data()),
                 static_cast<std::streamsize>(piece.size()));
  });
  if (!unpacked) return unpacked;
  output.close();
  if (output) return {};
  return fail(ErrorCode::storage_failed,
              "There is not enough room on the disk for the records: make room, then open the file "
              "again. Nothing was changed.");
}

/// A key of the same name that is another one is kept beside it.
Status take_key(const fs::path &data_folder, const std::string &name, ByteView key,
                std::int64_t utc_ms) {
  const storage::KeyFolder keys(data_folder / "keys");
  const auto there = keys.read(name);
  if (!there) return tl::unexpected(there.error());
  if (*there && std::ranges::equal(**there, key)) return {};
  if (*there) {
    const auto aside = name + ".aside-" + std::to_string(utc_ms);
    if (auto kept = keys.write(aside, **there); !kept) return kept;
  }
  return keys.write(name, key);
}

Status take_file(const fs::path &data_folder, const Place &place, ByteView bytes, WholeCopy &copy) {
  if (crypto::to_hex(crypto::sha256(bytes)) != place.name) {
    copy.damaged += 1;
    return {};
  }
  const auto folder = data_folder / place.folder.substr(0, place.folder.size() - 1);
  if (auto made = platform::make_private_folder(folder); !made) return made;
  return storage::BlobStore(folder).put(place.name, bytes);
}

}  // namespace

std::uint64_t whole_copy_bytes(const fs::path &data_folder) {
  // The newest rows may stand in the log only.
  return size_of(data_folder / kDatabase) +
         size_of(data_folder / (std::string(kDatabase) + "-wal")) +
         bytes_named_by_digest(data_folder);
}

Result<WholeCopy> save_whole(const fs::path &data_folder, const fs::path &file,
                             std::string_view passphrase, crypto::PassphraseCost cost,
                             const SaveWatch &watch) {
  std::error_code error;
  if (!fs::exists(data_folder / kDatabase, error))
    return fail(ErrorCode::not_found, "There are no records yet: nothing needs saving.");
  if (fs::exists(file, error))
    return fail(ErrorCode::storage_failed,
                "There is a file of this name already: give another name, or remove it first.",
                file.string());
  const Passing unfinished{file.string() + ".part"};
  auto writer = SealedEntryWriter::open(unfinished.file, passphrase, cost);
  if (!writer) return tl::unexpected(writer.error());
  WholeCopy copy;
  Watched watched{watch, bytes_named_by_digest(data_folder)};
  if (auto written = write_database(*writer, data_folder, watched, copy); !written)
    return tl::unexpected(written.error());
  if (auto written = write_keys(*writer, data_folder, copy); !written)
    return tl::unexpected(written.error());
  if (auto written = write_named_by_digest(*writer, data_folder, watched, copy); !written)
    return tl::unexpected(written.error());
  if (auto finished = writer->finish(); !finished) return tl::unexpected(finished.error());
  if (auto renamed = platform::rename_durably(unfinished.file, file); !renamed)
    return tl::unexpected(renamed.error());
  return copy;
}

Result<OpenedCopy> open_whole(const fs::path &data_folder, const fs::path &file,
                              std::string_view passphrase, std::int64_t utc_ms) {
  auto reader = SealedEntryReader::open(file, passphrase);
  if (!reader) return tl::unexpected(reader.error());
  if (auto whole = check(*reader); !whole) return tl::unexpected(whole.error());
  if (auto free = storage::nobody_uses(data_folder); !free) return tl::unexpected(free.error());
  for (const auto &folder : {data_folder, data_folder / "backup"}) {
    if (auto made = platform::make_private_folder(folder); !made)
      return tl::unexpected(made.error());
  }
  reader->rewind();
  const Passing records{data_folder / "backup" / "opening.part"};
  OpenedCopy opened;
  auto taken = each_entry(*reader, [&](const auto &name, auto &entries, auto size) -> Status {
    const auto place = place_of(name, size);
    if (!place) return tl::unexpected(place.error());
    opened.copy.files += 1;
    opened.copy.bytes += size;
    if (place->kind == Kind::database) return unpack_database(entries, size, records.file);
    const auto bytes = read_all(entries, size);
    if (!bytes) return tl::unexpected(bytes.error());
    if (place->kind == Kind::key) return take_key(data_folder, place->name, *bytes, utc_ms);
    return take_file(data_folder, *place, *bytes, opened.copy);
  });
  if (!taken) return tl::unexpected(taken.error());
  // The records last: what they name is there by now.
  auto aside = storage::restore(data_folder, records.file, utc_ms);
  if (!aside) return tl::unexpected(aside.error());
  opened.aside = std::move(*aside);
  return opened;
}

}  // namespace counterproof::service
