// SPDX-License-Identifier: Apache-2.0
#include "decoder/readers.h"
#include "image/decoder_rules.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>
#include <webp/decode.h>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

/// libwebp holds a lossless picture whole, 4 bytes a pixel, beside the result.
constexpr std::uint64_t kMaxLosslessPixels = 60'000'000;

std::uint64_t pixels_of(PictureSize size) {
  return std::uint64_t(size.width) * std::uint64_t(size.height);
}

struct DeleteDecoder {
  void operator()(WebPIDecoder *decoder) const { WebPIDelete(decoder); }
};

std::size_t little(ByteView bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = value << 8 | bytes[at + i];
  return value;
}

struct Frame {
  ByteView data;  ///< the chunks of one still picture
  std::size_t x = 0;
  std::size_t y = 0;
};

/// The first ANMF chunk of an animation; no data when there is none.
Frame first_frame(ByteView file) {
  constexpr int kMaxChunks = 1024;
  constexpr std::size_t kFrameHeader = 16;
  std::size_t at = 12;
  for (int chunk = 0; chunk < kMaxChunks && at + 8 <= file.size(); ++chunk) {
    const std::size_t length = little(file, at + 4, 4);
    const ByteView body = file.subspan(at + 8).first(std::min(length, file.size() - at - 8));
    if (std::memcmp(file.data() + at, "ANMF", 4) == 0) {
      if (body.size() <= kFrameHeader) return {};
      return {body.subspan(kFrameHeader), little(body, 0, 3) * 2, little(body, 3, 3) * 2};
    }
    at += 8 + length + (length & 1);
  }
  return {};
}

/// Where a still picture goes: rows of `stride` bytes, as large as `size` says.
struct Target {
  std::uint8_t *pixels;
  std::size_t stride;
  std::size_t bytes;
  bool alpha;
  PictureSize size;  ///< reduced on the way when smaller than the picture
};

/// Decodes one still picture, handing the file over piece by piece.
Reading decode_still(ByteView data, PictureSize stored, const Target &target, InputBytes &file) {
  constexpr std::size_t kPieceBytes = std::size_t{4} << 20;
  WebPDecoderConfig config;
  if (WebPInitDecoderConfig(&config) == 0) return {};
  config.output.colorspace = target.alpha ? MODE_RGBA : MODE_RGB;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = target.pixels;
  config.output.u.RGBA.stride = static_cast<int>(target.stride);
  config.output.u.RGBA.size = target.bytes;
  if (target.size.width != stored.width || target.size.height != stored.height) {
    config.options.use_scaling = 1;
    config.options.scaled_width = target.size.width;
    config.options.scaled_height = target.size.height;
  }
  const std::unique_ptr<WebPIDecoder, DeleteDecoder> decoder(WebPIDecode(nullptr, 0, &config));
  if (!decoder) return {Verdict::too_large, Cause::out_of_memory, 1};
  VP8StatusCode status = VP8_STATUS_SUSPENDED;
  for (std::size_t given = 0; given < data.size() && status == VP8_STATUS_SUSPENDED;) {
    const std::size_t piece = std::min(kPieceBytes, data.size() - given);
    given += piece;
    status = WebPIUpdate(decoder.get(), data.data(), given);
    file.used(piece);
  }
  if (status == VP8_STATUS_OK) return whole();
  if (status == VP8_STATUS_OUT_OF_MEMORY) return {Verdict::too_large, Cause::out_of_memory, 1};
  int rows = 0;
  const bool some_came =
      WebPIDecGetRGB(decoder.get(), &rows, nullptr, nullptr, nullptr) != nullptr && rows > 0;
  return partly(some_came, status == VP8_STATUS_SUSPENDED ? Cause::cut_off : Cause::corrupt);
}

/// An animation's first frame may cover only a part of the canvas; the rest is invisible.
Reading read_animation(InputBytes &file, PictureSize canvas, PictureSink &sink) {
  const Frame frame = first_frame(file.bytes());
  WebPBitstreamFeatures features;
  if (frame.data.empty() ||
      WebPGetFeatures(frame.data.data(), frame.data.size(), &features) != VP8_STATUS_OK)
    return partly(false, Cause::cut_off);
  const PictureSize size{features.width, features.height};
  const auto width = static_cast<std::size_t>(size.width);
  const auto height = static_cast<std::size_t>(size.height);
  if (features.has_animation != 0 || frame.x + width > static_cast<std::size_t>(canvas.width) ||
      frame.y + height > static_cast<std::size_t>(canvas.height))
    return partly(false, Cause::corrupt);
  if (pixels_of(canvas) > image::kMaxOutputPixels)
    return {Verdict::too_large, Cause::out_of_memory, 1};
  sink.begin(canvas, canvas, 4);
  const std::size_t stride = static_cast<std::size_t>(canvas.width) * 4;
  const std::size_t total = stride * static_cast<std::size_t>(canvas.height);
  std::uint8_t *pixels = sink.frame();
  std::memset(pixels, 0, total);
  const std::size_t start = frame.y * stride + frame.x * 4;
  return decode_still(frame.data, size, {pixels + start, stride, total - start, true, size}, file);
}

Reading read_still(InputBytes &file, PictureSize size, bool alpha, PictureSink &sink) {
  const int channels = alpha ? 4 : 3;
  // One too large to be held is reduced by libwebp, row by row.
  const PictureSize given =
      pixels_of(size) > image::kMaxOutputPixels ? reduced_size(size, sink.max_side()) : size;
  sink.begin(size, given, channels);
  const std::size_t stride =
      static_cast<std::size_t>(given.width) * static_cast<std::size_t>(channels);
  const Target target{sink.frame(), stride, stride * static_cast<std::size_t>(given.height), alpha,
                      given};
  return decode_still(file.bytes(), size, target, file);
}

}  // namespace

Reading read_webp(InputBytes &file, const image::PictureHeader &header, PictureSink &sink) {
  constexpr int kLossless = 2;
  const ByteView bytes = file.bytes();
  WebPBitstreamFeatures features;
  const VP8StatusCode status = WebPGetFeatures(bytes.data(), bytes.size(), &features);
  if (status == VP8_STATUS_NOT_ENOUGH_DATA) return partly(false, Cause::cut_off);
  if (status != VP8_STATUS_OK) return partly(false, Cause::corrupt);
  const PictureSize size{header.width, header.height};
  if (features.width != size.width || features.height != size.height)
    return partly(false, Cause::corrupt);
  if (features.format == kLossless && pixels_of(size) > kMaxLosslessPixels)
    return {Verdict::too_large, Cause::lossless_webp_too_big, 1};
  Reading reading = features.has_animation != 0
                        ? read_animation(file, size, sink)
                        : read_still(file, size, features.has_alpha != 0, sink);
  if (reading.verdict == Verdict::ok || reading.verdict == Verdict::damaged) sink.take_frame();
  return reading;
}

}  // namespace counterproof::decoder
