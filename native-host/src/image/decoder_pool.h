// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/pixels.h"
#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::image {

/// What became of a picture. Closed list; the words are those of `counterproof decode`.
enum class Verdict {
  ok,              ///< decoded whole
  damaged,         ///< cut off or corrupt, but a usable part was decoded
  not_allowed,     ///< not a kind of picture these rules take; never handed to a codec
  too_large,       ///< over a cap of the rules, known from the size of the file or its header
  undecodable,     ///< empty, unreadable, or no usable part
  decoder_failed,  ///< the decoder was killed, hung or lied; it has been replaced
};
std::string_view to_word(Verdict verdict);

/// Whose pictures: sellers' (JPEG, PNG, WebP; <= 20 MB, <= 40 megapixels, side <= 16,384) or the
/// artist's own (TIFF too; <= 1 GB, <= 400 megapixels, side <= 65,535).
enum class Rules { seller, own };

/// Where a date in a file's metadata comes from.
enum class DateSource {
  exif_taken,         ///< DateTimeOriginal
  exif_digitized,     ///< DateTimeDigitized
  exif_changed,       ///< DateTime
  iptc_created,       ///< IIM 2:55 with 2:60
  iptc_digitized,     ///< IIM 2:62 with 2:63
  xmp_taken,          ///< exif:DateTimeOriginal
  xmp_created,        ///< xmp:CreateDate
  xmp_changed,        ///< xmp:ModifyDate
  photoshop_created,  ///< photoshop:DateCreated
};
/// Such as "exif_taken".
std::string_view to_word(DateSource source);

/// What the metadata say, not what is proven: anyone can write anything there.
struct PictureDate {
  DateSource source = DateSource::exif_taken;
  /// ISO 8601, as far as known: "2021", "2021-05-04", "2021-05-04T10:20:30", "…+02:00". Camera
  /// time without a zone where none is told.
  std::string when;
};

struct DecodeRequest {
  ByteView bytes;
  /// Read this file instead of `bytes` when not empty; large ones are never copied into memory.
  std::filesystem::path file = {};
  int max_side = 0;        ///< area-averaged down until the long side fits; 0 = as it is
  int thumbnail_side = 0;  ///< also a JPEG of at most this long side, alpha laid on white; 0 = none
  bool gray = false;       ///< one channel, alpha laid on white
};

struct DecodeAnswer {
  Verdict verdict = Verdict::undecodable;
  std::string reason;  ///< one sentence for the artist; empty when ok
  /// RGB, or RGBA when some pixel is not opaque, or gray when asked for; orientation applied. Empty
  /// unless ok or damaged. Never more than 40 megapixels: own works larger than that come reduced.
  Pixels pixels;
  int width = 0;  ///< as received, after EXIF orientation, before scaling; 0 when not known
  int height = 0;
  Bytes thumbnail_jpeg;
  std::vector<PictureDate> dates;  ///< under the own rules only; at most 12
  /// After decoder_failed: how many decoders the picture has ended or hung this time. Whoever reads
  /// files for longer than a pool lives adds them up: kSetAsideAfter, and it is not to be tried
  /// again.
  int decoders_ended = 0;
};

/// A picture that has ended or hung so many decoders is set aside.
constexpr int kSetAsideAfter = 2;

/// Decodes pictures in sandboxed processes of their own (`counterproof-decoder`). Nothing a picture
/// does can end this process: a decoder that dies, hangs or answers nonsense is replaced.
class DecoderPool {
public:
  struct Options {
    std::filesystem::path decoder;
    Rules rules = Rules::seller;
    int processes = 1;  ///< at most; started as needed after the first
    /// Wall clock for one picture; 0 for that of the rules: sellers' 5 s; own 5 s of work, print
    /// masters 60 s of work.
    std::chrono::milliseconds time_limit{0};
  };

  /// Starts the first decoder and lets throw-away ones try to break out. Refuses
  /// (decoder_unavailable) when none starts or when an escape succeeds: no sandbox, no decoding.
  static Result<std::unique_ptr<DecoderPool>> start(const Options &options);

  /// Thread safe; blocks until a process is free. A picture whose decoder died is tried once more
  /// with a fresh one. One that ended or hung two decoders is set aside: by the name of its file,
  /// or by its content, it is decoder_failed from then on without another try.
  DecodeAnswer decode(const DecodeRequest &request);

  /// Such as "seccomp+landlock"; for `doctor`.
  std::string sandbox_level() const;

  /// The most physical memory one of its processes has held, as far as seen: those idle now, and
  /// those replaced.
  std::uint64_t peak_memory_bytes() const;
  /// How many processes died, hung or lied and were replaced.
  int replaced() const;

  /// Ends its processes.
  ~DecoderPool();
  DecoderPool(const DecoderPool &) = delete;
  DecoderPool &operator=(const DecoderPool &) = delete;

private:
  class State;
  explicit DecoderPool(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The decoder that lies beside the running program.
std::filesystem::path default_decoder_path();

}  // namespace counterproof::image
