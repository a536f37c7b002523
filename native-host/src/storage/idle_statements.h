// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Statement.h>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace counterproof::storage {

/// Compiled statements that nobody uses now, by their SQL: compiling takes longer than most of them
/// run. Idle ones hold no lock and no values; SQLite itself compiles one anew when the tables
/// changed. For this room's sources only; must go before the connection does.
class IdleStatements {
public:
  /// More than all fixed statements there are; made-up SQL must not fill the memory.
  static constexpr std::size_t kMost = 256;

  /// Null when there is none.
  std::unique_ptr<SQLite::Statement> take(std::string_view sql);
  void give_back(std::unique_ptr<SQLite::Statement> statement) noexcept;

private:
  std::map<std::string, std::unique_ptr<SQLite::Statement>, std::less<>> statements_;
};

}  // namespace counterproof::storage
