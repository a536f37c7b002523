// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"
#include "portfolio/folder_scan.h"
#include "storage/blob_store.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::portfolio {

/// What reading one file gave. Blobs are on the disk before this is handed on, so that a row may
/// name them.
struct ReadPicture {
  enum class Outcome {
    ready,
    featureless,
    failed,
    same_content,   ///< a picture already known, or being read by another thread: not read again
    still_changing  ///< written to while it was read: the next run takes it
  };
  FoundFile file;
  Outcome outcome = Outcome::failed;
  /// SHA-256 of the file, when it could be read and its first bytes do not refuse it.
  std::optional<std::string> content;
  /// For failed, featureless and damaged pictures.
  std::optional<std::string> word;
  std::optional<std::string> reason;
  std::string features;
  std::string thumbnail;
  int width = 0;
  int height = 0;
  /// likeness_of() its pixels.
  Bytes likeness;
  /// What the file says of itself.
  std::vector<image::PictureDate> dates;
  /// Decoders this file has ended or hung this time.
  int decoders_ended = 0;
  /// The disk refused a blob: reading has to stop.
  std::optional<Error> disk;
};

/// Reads one file: digest, decoder (own rules), features, blobs. `claim` is asked once with the
/// digest and answers false when the content needs no reading. Any thread.
ReadPicture read_picture(const FoundFile &file, image::DecoderPool &decoders,
                         const storage::BlobStore &thumbnails, const storage::BlobStore &features,
                         const std::function<bool(const std::string &)> &claim);

}  // namespace counterproof::portfolio
