// SPDX-License-Identifier: Apache-2.0
#include "decoder/orientation.h"
#include "decoder/readers.h"

#include <cstring>
#include <memory>
#include <vector>
#include <webp/decode.h>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

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

/// Decodes one still picture to `out` (3 or 4 channels, rows of `stride` bytes).
Reading decode_still(ByteView data, std::uint8_t *out, std::size_t stride, std::size_t size,
                     bool alpha) {
  WebPDecoderConfig config;
  if (WebPInitDecoderConfig(&config) == 0) return {};
  config.output.colorspace = alpha ? MODE_RGBA : MODE_RGB;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = out;
  config.output.u.RGBA.stride = static_cast<int>(stride);
  config.output.u.RGBA.size = size;
  const std::unique_ptr<WebPIDecoder, DeleteDecoder> decoder(WebPINewDecoder(&config.output));
  if (!decoder) return {Verdict::too_large, Cause::out_of_memory, 1};
  const VP8StatusCode status = WebPIUpdate(decoder.get(), data.data(), data.size());
  if (status == VP8_STATUS_OK) return whole();
  if (status == VP8_STATUS_OUT_OF_MEMORY) return {Verdict::too_large, Cause::out_of_memory, 1};
  int rows = 0;
  const bool some_came =
      WebPIDecGetRGB(decoder.get(), &rows, nullptr, nullptr, nullptr) != nullptr && rows > 0;
  return partly(some_came, status == VP8_STATUS_SUSPENDED ? Cause::cut_off : Cause::corrupt);
}

/// An animation's first frame may cover only a part of the canvas; the rest is invisible.
Reading read_animation(ByteView file, PictureSize canvas, PictureSink &sink) {
  const Frame frame = first_frame(file);
  WebPBitstreamFeatures features;
  if (frame.data.empty() ||
      WebPGetFeatures(frame.data.data(), frame.data.size(), &features) != VP8_STATUS_OK)
    return partly(false, Cause::cut_off);
  const auto width = static_cast<std::size_t>(features.width);
  const auto height = static_cast<std::size_t>(features.height);
  if (features.has_animation != 0 || frame.x + width > static_cast<std::size_t>(canvas.width) ||
      frame.y + height > static_cast<std::size_t>(canvas.height))
    return partly(false, Cause::corrupt);
  sink.begin(canvas, canvas, 4);
  const std::size_t stride = static_cast<std::size_t>(canvas.width) * 4;
  const std::size_t total = stride * static_cast<std::size_t>(canvas.height);
  std::uint8_t *pixels = sink.frame();
  std::memset(pixels, 0, total);
  const std::size_t start = frame.y * stride + frame.x * 4;
  return decode_still(frame.data, pixels + start, stride, total - start, true);
}

Reading read_still(ByteView file, PictureSize size, bool alpha, PictureSink &sink) {
  const int channels = alpha ? 4 : 3;
  sink.begin(size, size, channels);
  const std::size_t stride =
      static_cast<std::size_t>(size.width) * static_cast<std::size_t>(channels);
  return decode_still(file, sink.frame(), stride, stride * static_cast<std::size_t>(size.height),
                      alpha);
}

}  // namespace

Reading read_webp(ByteView file, const image::PictureHeader &header, PictureSink &sink) {
  WebPBitstreamFeatures features;
  const VP8StatusCode status = WebPGetFeatures(file.data(), file.size(), &features);
  if (status == VP8_STATUS_NOT_ENOUGH_DATA) return partly(false, Cause::cut_off);
  if (status != VP8_STATUS_OK) return partly(false, Cause::corrupt);
  const PictureSize size{header.width, header.height};
  if (features.width != size.width || features.height != size.height)
    return partly(false, Cause::corrupt);
  Reading reading = features.has_animation != 0
                        ? read_animation(file, size, sink)
                        : read_still(file, size, features.has_alpha != 0, sink);
  if (reading.verdict == Verdict::ok || reading.verdict == Verdict::damaged) sink.take_frame();
  reading.orientation = webp_orientation(file);
  return reading;
}

}  // namespace counterproof::decoder
