// SPDX-License-Identifier: Apache-2.0
// counterproof-host: started by the browser, speaks frames on standard input and output.
#include "app/host/host_loop.h"
#include "base/log.h"
#include "platform/caller.h"
#include "platform/folders.h"
#include "platform/no_internet.h"
#include "platform/private_folder.h"
#include "platform/stdout_guard.h"
#include "protocol/limits.h"

#include <iostream>

using namespace counterproof;

namespace {

int give_up(const Error &error) {
  std::cerr << error.message << std::endl;
  return 2;
}

}  // namespace

int main(int argc, char **argv) {
  // Before any thread, and for the decoders and the folder dialog as well.
  const bool sealed = platform::forbid_internet();
  auto frames = platform::take_stdout();
  if (!frames) return give_up(frames.error());
  const auto caller =
      platform::check_caller({argv + 1, argv + argc}, {protocol::kExtensionId, protocol::kAddonId});
  if (!caller) return give_up(caller.error());
  const auto data = platform::data_folder();
  if (!data) return give_up(data.error());
  // Without a log folder stderr must do.
  const auto logs = platform::log_folder();
  const bool logs_made = logs && platform::make_private_folder(*logs);
  log::start("counterproof-host", logs_made ? *logs : std::filesystem::path());
  if (!sealed) log::warning("the kernel does not forbid this process the internet");
  return app::run_host_loop(std::move(*frames), *data);
}
