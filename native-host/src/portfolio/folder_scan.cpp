// SPDX-License-Identifier: Apache-2.0
#include "portfolio/folder_scan.h"

#include "base/text.h"
#include "image/picture_file.h"
#include "image/picture_header.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <set>
#include <string>
#include <string_view>

namespace counterproof::portfolio {
namespace fs = std::filesystem;
namespace {

/// Kinds the decoder takes, and kinds an artist would expect to be taken: those are then named with
/// what to do, rather than passed over in silence.
constexpr std::array<std::string_view, 31> kPictureExtensions{
    "jpg", "jpeg", "jpe",  "jfif", "png", "webp", "tif",  "tiff",    "gif",      "bmp", "psd",
    "psb", "ai",   "eps",  "svg",  "pdf", "heic", "heif", "avif",    "jxl",      "jp2", "tga",
    "xcf", "kra",  "clip", "dng",  "cr2", "nef",  "arw",  "afphoto", "procreate"};

std::string lower_extension(const fs::path &file) {
  auto extension = file.extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  for (char &c : extension)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

bool has_picture_bytes(const fs::path &file) {
  switch (image::format_of(image::first_bytes(file))) {
  case image::Format::jpeg:
  case image::Format::png:
  case image::Format::webp:
  case image::Format::tiff: return true;
  default: return false;
  }
}

bool may_be_picture(const fs::path &file) {
  const auto extension = lower_extension(file);
  return std::find(kPictureExtensions.begin(), kPictureExtensions.end(), extension) !=
             kPictureExtensions.end() ||
         has_picture_bytes(file);
}

bool is_hidden(const fs::path &path) { return path.filename().string().rfind('.', 0) == 0; }

class Walk {
public:
  /// Ends when there are `at_most` files.
  explicit Walk(FolderScan &scan, std::size_t at_most = SIZE_MAX)
      : scan_(scan), at_most_(at_most) {}

  std::error_code into(const fs::path &folder) {
    std::error_code error;
    const auto truth = fs::canonical(folder, error);
    if (error) return error;
    // A folder is entered once, by whichever way it is reached first: loops end here.
    if (!entered_.insert(truth).second) return {};
    scan_.folders.push_back(folder);
    fs::directory_iterator entries(folder, error);
    for (; !error && scan_.files.size() < at_most_ && entries != fs::directory_iterator();
         entries.increment(error))
      visit(*entries);
    return error;
  }

private:
  void visit(const fs::directory_entry &entry) {
    if (is_hidden(entry.path())) return;
    std::error_code error;
    const auto kind = entry.status(error).type();
    if (kind == fs::file_type::directory) {
      if (into(entry.path())) scan_.unreadable.push_back(entry.path());
    } else if (kind == fs::file_type::regular && may_be_picture(entry.path())) {
      scan_.files.push_back(look_at(entry.path()));
    }
  }

  FolderScan &scan_;
  std::size_t at_most_;
  std::set<fs::path> entered_;
};

std::string shown(const fs::path &path) { return fmt::format("\"{}\"", to_utf8(path.string())); }

tl::unexpected<Error> unreadable(const fs::path &folder, const std::error_code &error) {
  return fail(ErrorCode::unreadable, closed_folder_words(folder), error.message());
}

}  // namespace

std::string closed_folder_words(const fs::path &folder) {
  return "The folder " + shown(folder) +
         " cannot be opened: check that you are allowed to read it, then try again.";
}

namespace {

std::int64_t in_ns(fs::file_time_type time) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

}  // namespace

bool is_settling(const FoundFile &file, std::chrono::milliseconds at_least) {
  const auto age = in_ns(fs::file_time_type::clock::now()) - file.changed_ns;
  return age >= 0 && age < std::chrono::nanoseconds(at_least).count();
}

FoundFile look_at(const fs::path &file) {
  std::error_code error;
  FoundFile found{file, -1, 0};
  const auto size = fs::file_size(file, error);
  if (error) return found;
  const auto changed = fs::last_write_time(file, error);
  if (error) return found;
  found.size = static_cast<std::int64_t>(size);
  found.changed_ns = in_ns(changed);
  return found;
}

namespace {

Result<FolderScan> scan_at_most(const fs::path &folder, std::size_t files) {
  std::error_code error;
  const auto status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found)
    return fail(ErrorCode::not_found, "There is no folder " + shown(folder) +
                                          ": check the name, or plug in the disk it is on.");
  if (status.type() == fs::file_type::none || error) return unreadable(folder, error);
  if (status.type() != fs::file_type::directory)
    return fail(ErrorCode::unreadable,
                shown(folder) + " is a file: name the folder it lies in instead.");
  FolderScan scan;
  scan.root = fs::canonical(folder, error);
  if (error) return unreadable(folder, error);
  if (const auto refused = Walk(scan, files).into(scan.root)) return unreadable(folder, refused);
  if (scan.files.empty() && !scan.unreadable.empty())
    return unreadable(scan.unreadable.front(), std::make_error_code(std::errc::permission_denied));
  if (scan.files.empty())
    return fail(ErrorCode::not_found,
                "There are no pictures in " + shown(folder) +
                    ": choose the folder that holds your works as JPEG, PNG, WebP or TIFF files.");
  std::sort(scan.files.begin(), scan.files.end(),
            [](const FoundFile &left, const FoundFile &right) { return left.path < right.path; });
  return scan;
}

}  // namespace

Result<FolderScan> scan_folder(const fs::path &folder) { return scan_at_most(folder, SIZE_MAX); }

Status check_folder(const fs::path &folder) {
  const auto first = scan_at_most(folder, 1);
  if (!first) return tl::unexpected(first.error());
  return {};
}

}  // namespace counterproof::portfolio
