// SPDX-License-Identifier: Apache-2.0
#include "app/commands/register.h"

#include "app/commands/command_line.h"
#include "app/commands/host_program.h"
#include "app/commands/manifest_places.h"
#include "app/commands/place_options.h"
#include "app/commands/refuse.h"
#include "platform/public_file.h"
#include "protocol/host_manifest.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

constexpr int kNotRegistered = 1;

int register_host(const PlaceChoice &choice) {
  const auto host = host_program();
  if (!host) return refuse(host.error(), kNotRegistered);
  const auto places = manifest_places(choice, true);
  if (!places) return refuse(places.error(), kNotRegistered);
  if (places->empty())
    return refuse({ErrorCode::not_found,
                   choice.browsers.empty()
                       ? "No browser that Counterproof knows was found. Name one with --browser, "
                         "or a Chromium profile with --dir."
                       : "This browser has no such place on this system. Leave out --system.",
                   {}},
                  kNotRegistered);
  int exit_code = 0;
  for (const ManifestPlace &place : *places) {
    const auto written = platform::write_public_file(
        place.file,
        protocol::write_host_manifest(protocol::host_manifest_for(*host, place.family)));
    if (!written)
      exit_code = refuse(written.error(), kNotRegistered);
    else
      std::cout << place.title << ": wrote " << place.file.string() << '\n';
  }
  if (exit_code == 0) std::cout << "The host is " << host->string() << '\n';
  return exit_code;
}

}  // namespace

void add_register(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "register", "Tell your browsers where Counterproof is, so that the extension can reach it");
  const auto choice = std::make_shared<PlaceChoice>();
  add_place_options(*command, *choice);
  command->callback([choice, &line] { line.exit_code = register_host(*choice); });
}

}  // namespace counterproof::app
