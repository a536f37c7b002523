// SPDX-License-Identifier: Apache-2.0
#include "app/commands/unregister.h"

#include "app/commands/command_line.h"
#include "app/commands/manifest_places.h"
#include "app/commands/place_options.h"
#include "app/commands/refuse.h"
#include "platform/public_file.h"
#include "protocol/host_manifest.h"
#include "protocol/limits.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

/// Folders that hold nothing any more are ours or nobody's; the system's belong to packages.
void remove_if_empty(const fs::path &folder) {
  std::error_code error;
  if (fs::is_directory(folder, error) && fs::is_empty(folder, error) && !error)
    fs::remove(folder, error);
}

/// 0 when nothing of ours is left there.
int clear(const ManifestPlace &place, bool system, int &removed) {
  const auto text = platform::read_small_file(place.file);
  if (!text && text.error().code == ErrorCode::not_found) return 0;
  const auto manifest = text ? protocol::read_host_manifest(*text)
                             : Result<protocol::HostManifest>(tl::unexpected<Error>(text.error()));
  if (!manifest || manifest->name != protocol::kHostName) {
    std::cerr << place.title << ": " << place.file.string()
              << " is not a file that Counterproof wrote; it was left alone.\n";
    return 1;
  }
  std::error_code error;
  if (!fs::remove(place.file, error) || error) {
    std::cerr << place.title << ": cannot remove " << place.file.string() << ": " << error.message()
              << '\n';
    return 1;
  }
  ++removed;
  std::cout << place.title << ": removed " << place.file.string() << '\n';
  if (!system) {
    remove_if_empty(place.file.parent_path());
    remove_if_empty(place.file.parent_path().parent_path());
  }
  return 0;
}

int unregister_host(const PlaceChoice &choice) {
  const auto places = manifest_places(choice, false);
  if (!places) return refuse(places.error(), 1);
  int exit_code = 0;
  int removed = 0;
  for (const ManifestPlace &place : *places)
    if (clear(place, choice.system, removed) != 0) exit_code = 1;
  if (removed == 0 && exit_code == 0) std::cout << "Counterproof was not registered there.\n";
  return exit_code;
}

}  // namespace

void add_unregister(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "unregister", "Take the registration out of your browsers; your records stay");
  const auto choice = std::make_shared<PlaceChoice>();
  add_place_options(*command, *choice);
  command->callback([choice, &line] { line.exit_code = unregister_host(*choice); });
}

}  // namespace counterproof::app
