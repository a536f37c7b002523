// SPDX-License-Identifier: Apache-2.0
#include "storage/statement.h"

#include "storage/statement_state.h"

namespace counterproof::storage {

Statement::Statement(std::unique_ptr<State> state) : state_(std::move(state)) {}
Statement::~Statement() = default;
Statement::Statement(Statement &&) noexcept = default;
Statement &Statement::operator=(Statement &&) noexcept = default;

namespace {

/// Exceptions stay between SQLiteCpp and this file.
template <class State, class Action> void guarded(State &state, Action action) {
  if (state.error || !state.sqlite) return;
  try {
    action(*state.sqlite);
  } catch (const SQLite::Exception &exception) {
    state.keep(exception);
  }
}

}  // namespace

Statement &Statement::bind(std::int64_t value) {
  guarded(*state_, [&](SQLite::Statement &sqlite) { sqlite.bind(++state_->bound, value); });
  return *this;
}

Statement &Statement::bind(std::string_view text) {
  guarded(*state_,
          [&](SQLite::Statement &sqlite) { sqlite.bind(++state_->bound, std::string(text)); });
  return *this;
}

Statement &Statement::bind(ByteView bytes) {
  // A null pointer would bind NULL instead of no bytes.
  const void *data = bytes.empty() ? static_cast<const void *>("") : bytes.data();
  guarded(*state_, [&](SQLite::Statement &sqlite) {
    sqlite.bind(++state_->bound, data, static_cast<int>(bytes.size()));
  });
  return *this;
}

Statement &Statement::bind_null() {
  guarded(*state_, [&](SQLite::Statement &sqlite) { sqlite.bind(++state_->bound); });
  return *this;
}

Result<bool> Statement::next() {
  bool has_row = false;
  guarded(*state_, [&](SQLite::Statement &sqlite) { has_row = sqlite.executeStep(); });
  if (state_->error) return tl::unexpected(*state_->error);
  return has_row;
}

Result<std::int64_t> Statement::run() {
  std::int64_t changed = 0;
  guarded(*state_, [&](SQLite::Statement &sqlite) {
    while (sqlite.executeStep()) {
    }
    changed = sqlite.getChanges();
    sqlite.reset();
    state_->bound = 0;
  });
  if (state_->error) return tl::unexpected(*state_->error);
  return changed;
}

bool Statement::is_null(int column) const { return state_->sqlite->getColumn(column).isNull(); }

std::int64_t Statement::integer(int column) const {
  return state_->sqlite->getColumn(column).getInt64();
}

std::string Statement::text(int column) const {
  return state_->sqlite->getColumn(column).getString();
}

Bytes Statement::blob(int column) const {
  const auto value = state_->sqlite->getColumn(column);
  const auto *first = static_cast<const std::uint8_t *>(value.getBlob());
  return first ? Bytes(first, first + value.getBytes()) : Bytes();
}

std::optional<std::string> Statement::optional_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

}  // namespace counterproof::storage
