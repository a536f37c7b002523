// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace counterproof::platform {

struct InputFile {
  Descriptor descriptor;
  std::uint64_t size = 0;
};

/// Opens a regular file for reading. Refuses (unreadable) what is missing, forbidden, a folder or
/// a device; never waits for a pipe.
Result<InputFile> open_input_file(const std::filesystem::path &path);

/// Fills `bytes` from the start of the file. False when the file is shorter or cannot be read.
bool read_from_start(const InputFile &file, std::span<std::uint8_t> bytes);
/// The same from byte number `start`.
bool read_at(const InputFile &file, std::uint64_t start, std::span<std::uint8_t> bytes);

}  // namespace counterproof::platform
