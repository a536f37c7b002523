// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"

#include <webp/encode.h>

namespace made {

namespace {

void append_number(Bytes &out, unsigned value, int size) {
  for (int i = 0; i < size; ++i)
    out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void append_chunk(Bytes &out, std::string_view type, const Bytes &body) {
  out.insert(out.end(), type.begin(), type.end());
  append_number(out, static_cast<unsigned>(body.size()), 4);
  out.insert(out.end(), body.begin(), body.end());
  if (body.size() % 2 == 1) out.push_back(0);
}

}  // namespace

Bytes webp(const Pixels &pixels, bool lossless) {
  constexpr float kQuality = 92;
  std::uint8_t *out = nullptr;
  const int stride = pixels.width * pixels.channels;
  const std::uint8_t *data = pixels.data.data();
  std::size_t length = 0;
  if (pixels.channels == 4)
    length = lossless ? WebPEncodeLosslessRGBA(data, pixels.width, pixels.height, stride, &out)
                      : WebPEncodeRGBA(data, pixels.width, pixels.height, stride, kQuality, &out);
  else
    length = lossless ? WebPEncodeLosslessRGB(data, pixels.width, pixels.height, stride, &out)
                      : WebPEncodeRGB(data, pixels.width, pixels.height, stride, kQuality, &out);
  Bytes file(out, out + length);
  WebPFree(out);
  return file;
}

Bytes animated_webp(const Pixels &frame, int x, int y, int canvas_width, int canvas_height) {
  constexpr std::uint8_t kAnimation = 0x02;
  constexpr std::uint8_t kAlpha = 0x10;
  Bytes head{kAnimation | kAlpha, 0, 0, 0};
  append_number(head, static_cast<unsigned>(canvas_width - 1), 3);
  append_number(head, static_cast<unsigned>(canvas_height - 1), 3);
  Bytes body;
  append_number(body, static_cast<unsigned>(x / 2), 3);
  append_number(body, static_cast<unsigned>(y / 2), 3);
  append_number(body, static_cast<unsigned>(frame.width - 1), 3);
  append_number(body, static_cast<unsigned>(frame.height - 1), 3);
  append_number(body, 100, 3);
  body.push_back(0);
  const Bytes still = webp(frame, true);
  body.insert(body.end(), still.begin() + 12, still.end());
  Bytes chunks = bytes("WEBP");
  append_chunk(chunks, "VP8X", head);
  append_chunk(chunks, "ANIM", Bytes(6, 0));
  append_chunk(chunks, "ANMF", body);
  Bytes file = bytes("RIFF");
  append_number(file, static_cast<unsigned>(chunks.size()), 4);
  file.insert(file.end(), chunks.begin(), chunks.end());
  return file;
}

}  // namespace made
