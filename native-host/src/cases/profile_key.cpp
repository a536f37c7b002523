// SPDX-License-Identifier: Apache-2.0
#include "cases/profile_key.h"

#include "cases/rows.h"
#include "crypto/hex.h"
#include "storage/key_folder.h"

#include <algorithm>
#include <filesystem>

namespace counterproof::cases {
namespace {

constexpr auto kKeyName = "profile-fields";

struct Sealed {
  std::string place;
  Bytes bytes;
};

Result<std::vector<Sealed>> all_sealed(storage::Database &database) {
  return all_rows<Sealed>(database.prepare("SELECT profile, field, sealed FROM profile_fields"),
                          [](const auto &row) {
                            return Sealed{field_place(row.text(0), row.text(1)), row.blob(2)};
                          });
}

std::optional<crypto::FieldKey> key_of(const Bytes &file) {
  const std::string text(file.begin(), file.end());
  const auto bytes = crypto::bytes_of_hex(text.substr(0, text.find('\n')));
  return bytes ? crypto::FieldKey::from_bytes(*bytes) : std::nullopt;
}

bool opens_some(const crypto::FieldKey &key, const std::vector<Sealed> &sealed) {
  return std::ranges::any_of(
      sealed, [&](const Sealed &one) { return key.open(one.bytes, one.place).has_value(); });
}

/// The key that was set aside when another computer's records were opened here, when it is the one
/// these were sealed with: they came back by `restore`, or opening was given up half way.
std::optional<crypto::FieldKey> key_set_aside(const std::filesystem::path &keys,
                                              const std::vector<Sealed> &sealed) {
  std::error_code error;
  for (std::filesystem::directory_iterator entry(keys, error), end; !error && entry != end;
       entry.increment(error)) {
    const auto name = entry->path().filename().string();
    if (name.rfind(std::string(kKeyName) + ".aside-", 0) != 0) continue;
    const auto file = storage::KeyFolder(keys).read(name);
    if (!file || !*file) continue;
    auto key = key_of(**file);
    if (key && opens_some(*key, sealed)) return key;
  }
  return std::nullopt;
}

}  // namespace

std::string field_place(const std::string &profile, const std::string &field) {
  return "profile/" + profile + "/" + field;
}

Result<ProfileKey> read_profile_key(storage::Store &store) {
  const auto sealed = all_sealed(store.database);
  if (!sealed) return tl::unexpected(sealed.error());
  const auto keys = store.folder / "keys";
  const auto file = storage::KeyFolder(keys).read(kKeyName);
  auto key = file && *file ? key_of(**file) : std::nullopt;
  // A file that cannot be read is one wrong key more: all else goes on.
  if (sealed->empty())
    return ProfileKey{file ? KeyStanding::unused : KeyStanding::wrong, std::move(key)};
  if (!key || !opens_some(*key, *sealed)) key = key_set_aside(keys, *sealed);
  if (key) return ProfileKey{KeyStanding::good, std::move(key)};
  return ProfileKey{file && !*file ? KeyStanding::missing : KeyStanding::wrong, std::nullopt};
}

Result<crypto::FieldKey> key_to_seal_with(storage::Store &store) {
  auto kept = read_profile_key(store);
  if (!kept) return tl::unexpected(kept.error());
  if (kept->key) return std::move(*kept->key);
  if (kept->standing != KeyStanding::unused) return tl::unexpected(locked(kept->standing));
  auto key = crypto::FieldKey::make();
  const std::string text = crypto::hex_of(key.bytes()) + "\n";
  const auto written =
      storage::KeyFolder(store.folder / "keys")
          .write(kKeyName,
                 ByteView(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
  if (!written) return tl::unexpected(written.error());
  return key;
}

Error locked(KeyStanding standing) {
  const std::string what = standing == KeyStanding::missing
                               ? "The key to your personal details is missing"
                               : "The key to your personal details is not the one they were "
                                 "sealed with";
  return {ErrorCode::conflict,
          what +
              ": put keys/profile-fields back into Counterproof's data folder from a saved copy. "
              "If there is none, remove the profiles and write them again. All else still works.",
          {}};
}

}  // namespace counterproof::cases
