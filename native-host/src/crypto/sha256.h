// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <array>
#include <filesystem>
#include <memory>
#include <string>

namespace counterproof::crypto {

/// SHA-256 (FIPS 180-4).
using Digest = std::array<std::uint8_t, 32>;

/// Takes bytes in pieces, gives one digest.
class Sha256 {
public:
  Sha256();
  ~Sha256();
  Sha256(Sha256 &&) noexcept;
  Sha256 &operator=(Sha256 &&) noexcept;

  void update(ByteView bytes);
  /// To be called once, last.
  Digest finish();

private:
  struct State;
  std::unique_ptr<State> state_;
};

Digest sha256(ByteView bytes);
Digest sha256(std::string_view text);

/// 64 lower-case hexadecimal digits: the name of a blob.
std::string to_hex(const Digest &digest);

}  // namespace counterproof::crypto
