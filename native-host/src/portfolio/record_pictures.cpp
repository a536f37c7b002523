// SPDX-License-Identifier: Apache-2.0
#include "portfolio/record_pictures.h"

#include "crypto/random.h"
#include "image/finding.h"
#include "portfolio/known_files.h"
#include "portfolio/titles.h"
#include "storage/transaction.h"

#include <algorithm>

namespace counterproof::portfolio {
namespace {

using Outcome = ReadPicture::Outcome;

ByteView bytes_of(const std::string &text) {
  return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

Status ran(const Result<std::int64_t> &changed) {
  if (!changed) return tl::unexpected(changed.error());
  return {};
}

Status settle_file(storage::Database &database, const ReadPicture &picture, const char *state) {
  return ran(
      database
          .prepare("UPDATE files SET state = ?, content = ?, word = ?, reason = ?, size = ?, "
                   "changed_ns = ?, read_by = ?, decoders_ended = ? WHERE path = ?",
                   state, picture.content, picture.word, picture.reason, picture.file.size,
                   picture.file.changed_ns, COUNTERPROOF_VERSION, picture.decoders_ended,
                   bytes_of(picture.file.path.string()))
          .run());
}

/// A file that ended a decoder, as it did in runs before: after so many it is set aside by name.
Status settle_failed(storage::Database &database, ReadPicture picture) {
  if (picture.decoders_ended > 0) {
    auto rows = database.prepare(
        "SELECT decoders_ended FROM files WHERE path = ? AND content IS ? AND read_by = ?",
        bytes_of(picture.file.path.string()), picture.content, COUNTERPROOF_VERSION);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (*row) picture.decoders_ended += static_cast<int>(rows.integer(0));
  }
  if (picture.decoders_ended >= image::kSetAsideAfter)
    picture.reason = image::reason_for(
        {image::Verdict::decoder_failed, image::Cause::set_aside, image::Format::unknown},
        image::Rules::own);
  return settle_file(database, picture, "failed");
}

/// What the file tells of itself now takes the place of what an earlier reading found.
Status record_dates(storage::Database &database, const ReadPicture &picture) {
  auto forgotten = ran(
      database
          .prepare("DELETE FROM work_dates WHERE work = (SELECT id FROM works WHERE content = ?)",
                   picture.content)
          .run());
  if (!forgotten) return forgotten;
  for (const auto &date : picture.dates) {
    auto noted =
        ran(database
                .prepare("INSERT INTO work_dates (work, source, told) SELECT id, ?, ? FROM "
                         "works WHERE content = ? ON CONFLICT DO NOTHING",
                         std::string(to_word(date.source)), date.when, picture.content)
                .run());
    if (!noted) return noted;
  }
  return {};
}

/// The file holds another picture now. A work that no other file holds, or once held, is not
/// matched any more: the artist replaced it.
Status release_former_work(storage::Database &database, const ReadPicture &picture) {
  auto rows = database.prepare(
      "SELECT works.id FROM files JOIN works ON works.content = files.content WHERE files.path = ? "
      "AND files.content IS NOT ? AND works.state IN ('ready', 'featureless') AND NOT EXISTS "
      "(SELECT 1 FROM files AS other WHERE other.content = files.content AND other.path <> "
      "files.path)",
      bytes_of(picture.file.path.string()), picture.content);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return {};
  const auto revision = next_revision(database);
  if (!revision) return tl::unexpected(revision.error());
  return ran(database
                 .prepare("UPDATE works SET state = 'replaced', revision = ? WHERE id = ?",
                          *revision, rows.text(0))
                 .run());
}

Status record_work(storage::Store &store, const Clock &clock, const ReadPicture &picture) {
  const auto revision = next_revision(store.database);
  if (!revision) return tl::unexpected(revision.error());
  const auto some = [](const std::string &name) {
    return name.empty() ? std::nullopt : std::optional<std::string>(name);
  };
  const auto likeness =
      picture.likeness.empty() ? std::nullopt : std::optional<ByteView>(picture.likeness);
  const auto work =
      store.database
          .prepare("INSERT INTO works (id, content, path, name, title, width, height, state, "
                   "features, thumbnail, added_at, revision, likeness, compared) VALUES (?, ?, ?, "
                   "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content) DO UPDATE SET width = "
                   "excluded.width, height = "
                   "excluded.height, state = excluded.state, features = excluded.features, "
                   "thumbnail = excluded.thumbnail, revision = excluded.revision, compared = "
                   "compared AND likeness NOT NULL, likeness = excluded.likeness",
                   crypto::new_uuid(clock), *picture.content, bytes_of(picture.file.path.string()),
                   name_of(picture.file.path), title_of(picture.file.path), picture.width,
                   picture.height, picture.outcome == Outcome::ready ? "ready" : "featureless",
                   some(picture.features), some(picture.thumbnail), to_rfc3339(clock.utc_ms()),
                   *revision, likeness, !likeness)
          .run();
  if (!work) return tl::unexpected(work.error());
  return record_dates(store.database, picture);
}

/// The content is that of a work, or of a file that failed; if it is neither, the file stays
/// waiting.
Status take_over(storage::Database &database, ReadPicture picture) {
  {
    auto rows = database.prepare("SELECT id, state FROM works WHERE content = ?", picture.content);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (*row && rows.text(1) == "replaced") {
      const auto revision = next_revision(database);
      if (!revision) return tl::unexpected(revision.error());
      const auto back =
          database
              .prepare("UPDATE works SET state = CASE WHEN features IS NULL THEN 'featureless' "
                       "ELSE 'ready' END, revision = ? WHERE id = ?",
                       *revision, rows.text(0))
              .run();
      if (!back) return tl::unexpected(back.error());
    }
    if (*row && rows.text(1) != "waiting") return settle_file(database, picture, "read");
  }
  auto rows = database.prepare(
      "SELECT word, reason, decoders_ended FROM files WHERE content = ? AND state = 'failed' ORDER "
      "BY decoders_ended DESC LIMIT 1",
      picture.content);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return {};
  picture.word = rows.optional_text(0);
  picture.reason = rows.optional_text(1);
  picture.decoders_ended = static_cast<int>(rows.integer(2));
  return settle_file(database, picture, "failed");
}

Status record(storage::Store &store, const Clock &clock, const ReadPicture &picture) {
  auto &database = store.database;
  if (picture.outcome == Outcome::still_changing) return {};
  if (auto released = release_former_work(database, picture); !released) return released;
  if (picture.outcome == Outcome::same_content) return take_over(database, picture);
  if (picture.outcome == Outcome::failed) return settle_failed(database, picture);
  if (auto recorded = record_work(store, clock, picture); !recorded) return recorded;
  return settle_file(database, picture, "read");
}

}  // namespace

Status note_reading(storage::Database &database, std::int64_t until_ms) {
  return ran(database
                 .prepare("UPDATE portfolio_state SET reading_until_ms = ? WHERE reading_until_ms "
                          "<> ?",
                          until_ms, until_ms)
                 .run());
}

Status note_rate(storage::Database &database, double per_second) {
  const auto per_hour = static_cast<std::int64_t>(std::clamp(per_second * 3600, 0.0, 1e9));
  return ran(database.prepare("UPDATE portfolio_state SET read_per_hour = ?", per_hour).run());
}

Status record_pictures(storage::Store &store, const Clock &clock,
                       const std::vector<ReadPicture> &pictures) {
  auto transaction = storage::Transaction::begin(store.database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const auto &picture : pictures) {
    if (auto recorded = record(store, clock, picture); !recorded) return recorded;
  }
  if (auto noted = note_reading(store.database, clock.utc_ms() + kReadingSignMs); !noted)
    return noted;
  return transaction->commit();
}

}  // namespace counterproof::portfolio
