// SPDX-License-Identifier: Apache-2.0
#include "app/commands/decode.h"

#include "app/commands/command_line.h"
#include "app/commands/counted.h"
#include "app/commands/files_below.h"
#include "app/commands/refuse.h"
#include "image/decoder_pool.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace counterproof::app {

namespace {

namespace fs = std::filesystem;

constexpr int kNotLookedAt = 1;

struct DecodeChoice {
  bool own = false;
  std::vector<std::string> paths;
};

/// The fields stand between tabs, so a name with a tab or a line break must not break the line.
std::string in_one_field(const std::string &path) {
  std::string field;
  for (const char c : path) {
    if (c == '\t')
      field += "\\t";
    else if (c == '\n')
      field += "\\n";
    else if (c == '\r')
      field += "\\r";
    else
      field += c;
  }
  return field;
}

/// What became of all of it, for the last line on standard error.
struct Tally {
  int files = 0;
  double worst_ms = 0;
  std::uint64_t peak_memory_bytes = 0;
};

void decode_file(image::DecoderPool &pool, const fs::path &path, Tally &tally) {
  image::DecodeRequest request;
  request.file = path;
  const auto start = std::chrono::steady_clock::now();
  const image::DecodeAnswer answer = pool.decode(request);
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  ++tally.files;
  tally.worst_ms = std::max(tally.worst_ms, spent.count());
  tally.peak_memory_bytes = std::max(tally.peak_memory_bytes, pool.peak_memory_bytes());
  const std::string size =
      answer.width > 0 ? fmt::format("{}x{}", answer.width, answer.height) : "-";
  const std::string name = in_one_field(path.string());
  std::cout << fmt::format("{}\t{}\t{}\t{:.1f}\n", name, to_word(answer.verdict), size,
                           spent.count())
            << std::flush;
  if (!answer.reason.empty()) std::cerr << fmt::format("{}: {}\n", name, answer.reason);
}

void decode_path(image::DecoderPool &pool, const fs::path &path, Tally &tally) {
  std::error_code not_known;
  if (!fs::is_directory(path, not_known)) return decode_file(pool, path, tally);
  for (const fs::path &file : files_below(path))
    decode_file(pool, file, tally);
}

void print_tally(const image::DecoderPool &pool, const Tally &tally) {
  constexpr double kMiB = 1024.0 * 1024.0;
  std::cerr << fmt::format(
      "{}; the longest took {:.0f} ms; the decoder used at most {:.0f} MiB and was replaced {}.\n",
      counted(tally.files, "file", "files"), tally.worst_ms,
      static_cast<double>(tally.peak_memory_bytes) / kMiB,
      counted(pool.replaced(), "time", "times"));
}

/// A pipe that a caller merely left open must not keep the command waiting.
bool wants_standard_input(const DecodeChoice &choice) {
  const bool asked = std::find(choice.paths.begin(), choice.paths.end(), "-") != choice.paths.end();
  std::error_code not_known;
  return choice.paths.empty() || asked || fs::is_regular_file("/dev/stdin", not_known);
}

int decode(const DecodeChoice &choice) {
  image::DecoderPool::Options options;
  options.decoder = image::default_decoder_path();
  options.rules = choice.own ? image::Rules::own : image::Rules::seller;
  const auto pool = image::DecoderPool::start(options);
  if (!pool) return refuse(pool.error(), kNotLookedAt);
  Tally tally;
  for (const std::string &path : choice.paths)
    if (path != "-") decode_path(**pool, path, tally);
  if (wants_standard_input(choice))
    for (std::string path; std::getline(std::cin, path);)
      if (!path.empty()) decode_path(**pool, path, tally);
  print_tally(**pool, tally);
  return 0;
}

}  // namespace

void add_decode(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "decode", "Say of each picture whether it can be read: path, verdict, size, milliseconds");
  const auto choice = std::make_shared<DecodeChoice>();
  command->add_flag("--own", choice->own,
                    "The rules for your own works: TIFF too, up to 1 GB and 400 megapixels");
  command->add_option("PATH", choice->paths,
                      "Files or folders; without any, or with -, paths are read from standard "
                      "input, one a line");
  command->callback([choice, &line] { line.exit_code = decode(*choice); });
}

}  // namespace counterproof::app
