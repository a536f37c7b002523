// SPDX-License-Identifier: Apache-2.0
#include "storage/busy_wait.h"

#include <chrono>
#include <random>
#include <sqlite3.h>
#include <thread>

namespace counterproof::storage {
namespace {

using Steady = std::chrono::steady_clock;

/// SQLite calls this again and again while a lock is taken; `turn` starts at 0 for each lock.
int wait_a_little(void * /*context*/, int turn) {
  thread_local std::minstd_rand random(std::random_device{}());
  thread_local Steady::time_point since;
  if (turn == 0) since = Steady::now();
  if (Steady::now() - since > std::chrono::milliseconds(kBusyTimeoutMs)) return 0;
  std::uniform_int_distribution<int> pause_us(500, turn < 4 ? 1'500 : 6'000);
  std::this_thread::sleep_for(std::chrono::microseconds(pause_us(random)));
  return 1;
}

}  // namespace

void wait_when_busy(sqlite3 *connection) {
  sqlite3_busy_handler(connection, wait_a_little, nullptr);
}

}  // namespace counterproof::storage
