// SPDX-License-Identifier: Apache-2.0
#include "app/commands/doctor.h"

#include "app/commands/command_line.h"
#include "app/commands/host_program.h"
#include "app/commands/manifest_places.h"
#include "app/commands/record_checks.h"
#include "app/commands/refuse.h"
#include "image/decoder_pool.h"
#include "platform/folders.h"
#include "platform/no_internet.h"
#include "platform/public_file.h"
#include "protocol/check_report.h"
#include "protocol/host_manifest.h"
#include "protocol/limits.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <set>
#include <unistd.h>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;
using protocol::Check;

Check check_host() {
  const auto host = host_program();
  if (!host) return {"host", false, host.error().message, "Install Counterproof again."};
  return {"host", true, "The native host is " + host->string() + ".", {}};
}

Check check_decoder() {
  const auto pool = image::DecoderPool::start({.decoder = image::default_decoder_path()});
  if (!pool)
    return {"decoder", false, pool.error().message,
            "Pictures cannot be checked until this is mended. Install Counterproof again; on an "
            "unusual system, the kernel must offer seccomp."};
  const std::string level = (*pool)->sandbox_level();
  const bool second_layer = level.find("landlock") != std::string::npos;
  return {
      "decoder", true,
      "Pictures are decoded in a sandbox: " + level + "; three attempts to break out were stopped.",
      second_layer ? "" : "This kernel has no Landlock, the second layer; the first one holds."};
}

Check check_internet() {
  if (platform::internet_is_forbidden())
    return {"internet", true, "The kernel refuses Counterproof's programs the internet.", {}};
  return {"internet", true,
          "Counterproof's programs open no connections; this kernel cannot hold them to it.",
          "A kernel with seccomp can."};
}

Check check_folder(const fs::path &data) {
  std::error_code error;
  const fs::file_status status = fs::status(data, error);
  const std::string name = data.string();
  if (!fs::exists(status))
    return {"data", true, "There are no records yet; they will lie in " + name + ".", {}};
  if (!fs::is_directory(status))
    return {"data", false, name + " is not a folder.",
            "Move it away, or choose another folder with COUNTERPROOF_DATA."};
  if (::access(data.c_str(), R_OK | W_OK | X_OK) != 0)
    return {"data", false, "You may not write to " + name + ".",
            "Make the folder yours: sudo chown -R \"$USER\" \"" + name + "\""};
  const auto others = fs::perms::group_all | fs::perms::others_all;
  if ((status.permissions() & others) != fs::perms::none)
    return {"data", false, "Other users of this computer can look into " + name + ".",
            "Close it: chmod 700 \"" + name + "\""};
  return {"data", true, "The records lie in " + name + ", readable for you only.", {}};
}

/// What is wrong with a manifest; empty when it is as register would write it now.
std::string fault_of(const std::string &text, const fs::path &host,
                     protocol::BrowserFamily family) {
  const auto found = protocol::read_host_manifest(text);
  if (!found) return "is damaged";
  const protocol::HostManifest wanted = protocol::host_manifest_for(host, family);
  if (found->name != wanted.name) return "names another host";
  if (found->path != wanted.path) return "points to another program, " + found->path;
  if (found->allowed_origins != wanted.allowed_origins ||
      found->allowed_extensions != wanted.allowed_extensions)
    return "does not allow the Counterproof extension";
  return {};
}

void check_browsers(std::vector<Check> &checks) {
  const auto host = host_program();
  std::set<fs::path> told;
  for (const platform::Browser &browser : platform::known_browsers()) {
    const std::string name = "browser:" + std::string(browser.name);
    const std::string title(browser.title);
    const std::string mend = "counterproof register --browser " + std::string(browser.name);
    bool registered = false;
    for (const bool system : {false, true}) {
      const auto places = manifest_places({{std::string(browser.name)}, {}, system}, false);
      if (!places || places->empty()) continue;
      const fs::path &file = places->front().file;
      const auto text = platform::read_small_file(file);
      if (!text && text.error().code == ErrorCode::not_found) continue;
      registered = true;
      // Opera looks where Chrome looks: nothing is said of a browser that is not here.
      if (!told.insert(file).second && !platform::is_present(browser)) continue;
      const std::string fault =
          text ? fault_of(*text, host ? *host : fs::path(), places->front().family)
               : std::string("cannot be read");
      if (fault.empty())
        checks.push_back(
            {name, true, fmt::format("{} is registered in {}.", title, file.string()), {}});
      else
        checks.push_back({name, false, fmt::format("{}: {} {}.", title, file.string(), fault),
                          mend + (system ? " --system" : "")});
    }
    if (!registered && platform::is_present(browser))
      checks.push_back({name, false, title + " is here but not registered.", mend});
  }
  for (const std::string &packed : platform::packed_browsers())
    checks.push_back({"browser:packed", false,
                      packed + " cannot start programs outside its own box.",
                      "Use the browser from your system's packages with Counterproof."});
}

void print(const std::vector<Check> &checks) {
  for (const Check &check : checks) {
    std::cout << (check.ok ? "ok       " : "problem  ") << check.sentence << '\n';
    if (!check.advice.empty()) std::cout << "         " << check.advice << '\n';
  }
}

struct Wish {
  bool as_json = false;
  bool records_only = false;
};

int examine(const fs::path &chosen_data, const Wish &wish) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error(), 1);
  std::vector<Check> checks;
  if (!wish.records_only) checks = {check_host(), check_decoder(), check_internet()};
  checks.push_back(check_folder(*data));
  for (Check &check : check_records(*data))
    checks.push_back(std::move(check));
  if (!wish.records_only) check_browsers(checks);
  if (wish.as_json)
    std::cout << protocol::write_check_report(checks);
  else
    print(checks);
  return 0;
}

}  // namespace

void add_doctor(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "doctor", "Look at every part of Counterproof and say what is wrong and what to do");
  const auto wish = std::make_shared<Wish>();
  command->add_flag("--json", wish->as_json, "For programs: the same as JSON");
  command->add_flag("--records", wish->records_only, "Only the records");
  command->callback([wish, &line] { line.exit_code = examine(line.data, *wish); });
}

}  // namespace counterproof::app
