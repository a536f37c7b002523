// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "protocol/json_tree.h"

#include <cstddef>
#include <cstdio>

namespace counterproof::typeset {

/// What is to be drawn: lines of JSON, one object each, where a line may say that so many bytes
/// follow it. Made by our own programs; bad input is refused (unreadable), never guessed at.
class DescribedInput {
public:
  explicit DescribedInput(std::FILE *file) : file_(file) {}

  /// The next object; null at the end.
  Result<protocol::JsonTree> next();
  /// The bytes behind it, exactly so many; refused beyond kMostBytes.
  Result<Bytes> bytes(std::size_t count);

  static constexpr std::size_t kMostBytes = std::size_t{64} << 20;

private:
  std::FILE *file_;
};

/// A side of a picture, 1 to 8192; 0 for anything else.
int side_in(const protocol::JsonTree &tree, const char *name);

}  // namespace counterproof::typeset
