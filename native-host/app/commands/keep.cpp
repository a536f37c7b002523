// SPDX-License-Identifier: Apache-2.0
#include "app/commands/keep.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "cases/case_pictures.h"
#include "image/picture_file.h"
#include "image/picture_header.h"
#include "platform/folders.h"
#include "service/records.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace counterproof::app {
namespace {

constexpr int kNoSuch = 2;
/// As much as a seller's picture may have (image::Rules::seller).
constexpr std::size_t kMostBytes = std::size_t{20} << 20;

struct Wanted {
  std::string case_id;
  std::vector<std::filesystem::path> files;
  /// SHA-256 of pictures that the case is to keep no more.
  std::vector<std::string> take_back;
};

/// By its first bytes alone: nothing of it is read here, and what a browser saves of a page that is
/// gone, or of a listing's text, is no picture.
bool is_picture(ByteView bytes) {
  using enum image::Format;
  switch (image::format_of(bytes)) {
  case jpeg:
  case png:
  case webp:
  case avif:
  case heic:
  case gif:
  case bmp:
  case tiff:
  case jpeg_xl:
  case jpeg_2000: return true;
  default: return false;
  }
}

Result<Bytes> read_picture(const std::filesystem::path &file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return tl::unexpected(no_such_file(file));
  Bytes bytes;
  const auto read = image::each_piece(file, [&](ByteView piece) {
    if (bytes.size() <= kMostBytes) bytes.insert(bytes.end(), piece.begin(), piece.end());
  });
  if (!read) return tl::unexpected(read.error());
  if (!bytes.empty() && !is_picture(bytes))
    return fail(ErrorCode::invalid_params,
                "This file is no picture: save the listing's picture itself, not the page, and "
                "name that file: " +
                    file.filename().string());
  if (bytes.size() > kMostBytes)
    return fail(ErrorCode::too_large, "This file is larger than 20 MB, which no listing's picture "
                                      "is: " +
                                          file.filename().string());
  return bytes;
}

int exit_for(const Error &error) {
  return error.code == ErrorCode::storage_failed ? kRefused : kNoSuch;
}

int keep(const std::filesystem::path &chosen_data, const Wanted &wanted) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!std::filesystem::exists(*data / "counterproof.db", error))
    return refuse(
        {ErrorCode::not_found, "There are no records yet: no case can keep anything.", {}},
        kNoSuch);
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  cases::CasePictures pictures((*open)->store, clock);
  int end = 0;
  for (const auto &file : wanted.files) {
    const auto bytes = read_picture(file);
    const auto kept = bytes ? pictures.keep(wanted.case_id, *bytes)
                            : Result<cases::KeptPicture>(tl::unexpected(bytes.error()));
    if (kept)
      std::cout << kept->sha256 << "  " << file.filename().string() << '\n';
    else
      end = refuse(kept.error(), exit_for(kept.error()));
  }
  for (const auto &sha256 : wanted.take_back) {
    if (const auto taken = pictures.take_back(wanted.case_id, sha256); taken)
      std::cout
          << "Taken back: " << sha256
          << "\nPacks that were made before still hold it, and the ledger that it was kept.\n";
    else
      end = refuse(taken.error(), exit_for(taken.error()));
  }
  return end;
}

}  // namespace

void add_keep(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "keep", "Keep pictures that you saved from a listing with its case, byte for byte");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--case", wanted->case_id, "The case, by its id")->required();
  command->add_option("FILE", wanted->files, "Pictures as the browser saved them");
  command->add_option(
      "--take-back", wanted->take_back,
      "SHA-256 of a picture that the case is to keep no more; later packs leave it out");
  command->callback([&line, wanted] {
    if (wanted->files.empty() && wanted->take_back.empty())
      throw CLI::RequiredError("FILE or --take-back");
    line.exit_code = keep(line.data, *wanted);
  });
}

}  // namespace counterproof::app
