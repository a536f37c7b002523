// SPDX-License-Identifier: Apache-2.0
#include "portfolio/picture_reader.h"

#include "crypto/sha256.h"
#include "image/picture_file.h"
#include "portfolio/likeness.h"
#include "vision/extract.h"
#include "vision/features.h"

#include <exception>

namespace counterproof::portfolio {
namespace {

using Outcome = ReadPicture::Outcome;
constexpr int kThumbnailSide = 320;

ReadPicture failed(ReadPicture picture, std::string word, std::string reason) {
  picture.outcome = Outcome::failed;
  picture.word = std::move(word);
  picture.reason = std::move(reason);
  return picture;
}

Result<std::string> put(const storage::BlobStore &blobs, ByteView bytes) {
  auto name = crypto::to_hex(crypto::sha256(bytes));
  if (auto kept = blobs.put(name, bytes); !kept) return tl::unexpected(kept.error());
  return name;
}

/// Features and thumbnail of a decoded picture, into their blobs.
ReadPicture keep(ReadPicture picture, const image::DecodeAnswer &answer,
                 const storage::BlobStore &thumbnails, const storage::BlobStore &features) {
  picture.width = answer.width;
  picture.height = answer.height;
  picture.dates = answer.dates;
  if (answer.verdict == image::Verdict::damaged) {
    picture.word = std::string(image::to_word(answer.verdict));
    picture.reason = answer.reason;
  }
  if (!answer.thumbnail_jpeg.empty()) {
    auto name = put(thumbnails, answer.thumbnail_jpeg);
    if (!name)
      picture.disk = name.error();
    else
      picture.thumbnail = *name;
  }
  const auto found = vision::extract_artwork(answer.pixels, {answer.width, answer.height});
  if (vision::is_featureless(found)) {
    picture.outcome = Outcome::featureless;
    picture.word = "featureless";
    picture.reason = "This work cannot be protected by picture: it has too few details to be told "
                     "from other pictures.";
    return picture;
  }
  picture.likeness = likeness_of(answer.pixels);
  auto name = put(features, vision::to_bytes(found));
  if (!name)
    picture.disk = name.error();
  else
    picture.features = *name;
  picture.outcome = Outcome::ready;
  return picture;
}

bool has_changed(const FoundFile &file) {
  const auto now = look_at(file.path);
  return now.size != file.size || now.changed_ns != file.changed_ns;
}

}  // namespace

ReadPicture read_picture(const FoundFile &file, image::DecoderPool &decoders,
                         const storage::BlobStore &thumbnails, const storage::BlobStore &features,
                         const std::function<bool(const std::string &)> &claim) {
  ReadPicture picture;
  picture.file = file;
  if (file.size == 0)
    return failed(std::move(picture), "empty",
                  "The file is empty: save or export the picture again.");
  // Layered files of half a gigabyte are not read to be refused by their first bytes.
  const auto refused = image::refused_at_sight(file.path, image::Rules::own);
  if (refused && !has_changed(file))
    return failed(std::move(picture), std::string(image::to_word(refused->verdict)),
                  refused->reason);
  crypto::Sha256 digest;
  const auto read =
      image::each_piece(file.path, [&digest](ByteView piece) { digest.update(piece); });
  if (!read) return failed(std::move(picture), "unreadable", read.error().message);
  if (has_changed(file)) {
    picture.outcome = Outcome::still_changing;
    return picture;
  }
  picture.content = crypto::to_hex(digest.finish());
  if (!claim(*picture.content)) {
    picture.outcome = Outcome::same_content;
    return picture;
  }
  try {
    image::DecodeRequest request;
    request.file = file.path;
    request.max_side = vision::kArtworkSide;
    request.thumbnail_side = kThumbnailSide;
    const auto answer = decoders.decode(request);
    picture.decoders_ended = answer.decoders_ended;
    const bool usable =
        answer.verdict == image::Verdict::ok || answer.verdict == image::Verdict::damaged;
    if (!usable)
      return failed(std::move(picture), std::string(image::to_word(answer.verdict)), answer.reason);
    picture = keep(std::move(picture), answer, thumbnails, features);
  } catch (const std::exception &) {
    // Out of memory, or a library's surprise: this file is named and the rest goes on.
    return failed(std::move(picture), "decoder_failed",
                  "The picture could not be looked at on this computer: try again with a smaller "
                  "export of it.");
  }
  if (has_changed(file)) picture.outcome = Outcome::still_changing;
  return picture;
}

}  // namespace counterproof::portfolio
