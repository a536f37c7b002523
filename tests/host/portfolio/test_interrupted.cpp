// SPDX-License-Identifier: Apache-2.0
#include "portfolio/desk.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using namespace counterproof::test;

TEST_CASE("a cancelled run keeps what it read and the next goes on") {
  Desk desk;
  constexpr int kPictures = 12;
  for (unsigned i = 0; i < kPictures; ++i)
    write_file(desk.art / (std::to_string(i) + ".tif"), drawn_tiff(i));
  std::atomic<bool> cancelled{false};
  portfolio::IndexOptions options;
  options.cancelled = &cancelled;
  options.on_progress = [&](const portfolio::Progress &) { cancelled = true; };
  const auto run = desk.index(options);
  CHECK(run.cancelled);
  CHECK(run.read >= 1);
  CHECK(run.read < kPictures);
  CHECK(desk.standing().works == run.read);
  CHECK(desk.standing().waiting == kPictures - run.read);
  CHECK(desk.standing().state == portfolio::State::ready);
  CHECK(desk.index().read == kPictures - run.read);
  CHECK(desk.standing().works == kPictures);
}

TEST_CASE("a killed run keeps what it read and the next goes on") {
  const TemporaryFolder folder;
  const auto art = folder.path() / "art";
  constexpr int kPictures = 12;
  for (unsigned i = 0; i < kPictures; ++i)
    write_file(art / (std::to_string(i) + ".tif"), drawn_tiff(i));
  const auto data = folder.path() / "data";
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const SystemClock clock;
    auto store = storage::Store::open(data, {portfolio::schema()}, 0);
    if (!store) ::_exit(1);
    const auto decoders = own_decoders();
    portfolio::IndexOptions options;
    options.on_progress = [&](const portfolio::Progress &progress) {
      if (::write(ends[1], &progress.done, sizeof progress.done) < 0) ::_exit(2);
    };
    static_cast<void>(
        portfolio::index_folders(*store, clock, source_of(*decoders), {art}, options));
    // Done before it could be killed, on a machine that is slow to kill: wait for it.
    for (;;)
      ::pause();
  }
  // A child that ended by itself is an end of input, and is not waited for.
  ::close(ends[1]);
  std::int64_t acknowledged = 0;
  for (int i = 0; i < 2; ++i)
    REQUIRE(::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  ::close(ends[0]);

  const SystemClock clock;
  auto store = storage::Store::open(data, {portfolio::schema()}, 0).value();
  portfolio::Portfolio works(store, clock);
  const auto standing = works.standing().value();
  CHECK(standing.works >= acknowledged);
  CHECK(standing.works + standing.waiting == kPictures);
  // It was reading a moment ago; that it was killed shows when its sign of life runs out.
  if (standing.waiting > 0) CHECK(standing.state == portfolio::State::indexing);
  const auto decoders = own_decoders();
  const auto run = portfolio::index_folders(store, clock, source_of(*decoders), {art}).value();
  CHECK(run.read == kPictures - standing.works);
  CHECK(works.standing().value().works == kPictures);
  CHECK(works.standing().value().state == portfolio::State::ready);
}
