// SPDX-License-Identifier: Apache-2.0
#include "image/picture_file.h"

#include "image/decoder_rules.h"
#include "image/picture_header.h"
#include "platform/input_file.h"

#include <algorithm>

namespace counterproof::image {
namespace {

/// format_of() looks no further.
constexpr std::uint64_t kHead = 1024;
constexpr std::uint64_t kPiece = std::uint64_t{1} << 18;

Bytes head_of(const platform::InputFile &file) {
  Bytes head(static_cast<std::size_t>(std::min(file.size, kHead)));
  if (!platform::read_from_start(file, head)) head.clear();
  return head;
}

}  // namespace

Bytes first_bytes(const std::filesystem::path &file) {
  const auto opened = platform::open_input_file(file);
  return opened ? head_of(*opened) : Bytes();
}

std::optional<DecodeAnswer> refused_at_sight(const std::filesystem::path &file, Rules rules) {
  const auto opened = platform::open_input_file(file);
  if (!opened) return std::nullopt;
  if (opened->size > caps_of(rules).file_bytes)
    return refused({Verdict::too_large, Cause::file_too_big, Format::unknown}, rules);
  const auto head = head_of(*opened);
  if (head.empty()) return std::nullopt;
  // Whatever else is wrong may only be wrong because the rest is not here.
  const auto finding = read_picture_header(head, rules).finding;
  if (finding.cause != Cause::wrong_format) return std::nullopt;
  return refused(finding, rules);
}

Status each_piece(const std::filesystem::path &file, const std::function<void(ByteView)> &take) {
  const auto opened = platform::open_input_file(file);
  if (!opened) return tl::unexpected(opened.error());
  Bytes piece(static_cast<std::size_t>(std::min(opened->size, kPiece)));
  for (std::uint64_t at = 0; at < opened->size; at += piece.size()) {
    piece.resize(static_cast<std::size_t>(std::min(opened->size - at, kPiece)));
    if (!platform::read_at(*opened, at, piece))
      return fail(ErrorCode::unreadable,
                  "The file cannot be read; try to copy it elsewhere first.");
    take(piece);
  }
  return {};
}

}  // namespace counterproof::image
