// SPDX-License-Identifier: Apache-2.0
#include "service/saved_search.h"

#include "base/log.h"
#include "platform/durable_file.h"

#include <fstream>

namespace counterproof::service {
namespace {

/// Of a work's part of the file, and of the rest; some ten times what they take. A damaged file of
/// absurd length is not worth its memory.
constexpr std::uintmax_t kMostPerWork = 256 * 1024;
constexpr std::uintmax_t kMostBesides = 16 * 1024 * 1024;

std::filesystem::path place(const std::filesystem::path &data_folder) {
  return data_folder / "index" / "search";
}

}  // namespace

Status take_up_search(const std::filesystem::path &data_folder, match::Index &index) {
  const auto file = place(data_folder);
  std::error_code none;
  const auto size = std::filesystem::file_size(file, none);
  if (none) return {};
  if (size > kMostBesides + kMostPerWork * index.size())
    return fail(ErrorCode::unreadable, "The prepared search of your works is made anew.",
                "too long for these works");
  Bytes bytes(size);
  std::ifstream input(file, std::ios::binary);
  input.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(size));
  if (!input)
    return fail(ErrorCode::storage_failed, "The prepared search of your works cannot be read.");
  return index.take_up(bytes);
}

Status keep_search(const std::filesystem::path &data_folder, const match::Index &index) {
  if (!index.is_worth_saving()) return {};
  return platform::write_durably(place(data_folder), index.save());
}

Status load_search(const std::filesystem::path &data_folder, portfolio::Portfolio &portfolio,
                   match::Index &index) {
  if (const auto reached = portfolio.load_into(index, 0); !reached)
    return tl::unexpected(reached.error());
  if (const auto taken = take_up_search(data_folder, index); !taken)
    log::warning(taken.error().message + " " + taken.error().details);
  index.prepare();
  if (const auto kept = keep_search(data_folder, index); !kept)
    log::warning("the prepared search could not be kept: " + kept.error().details);
  return {};
}

}  // namespace counterproof::service
