// SPDX-License-Identifier: Apache-2.0
#include "reports/picture_reading.h"

namespace counterproof::reports {

tl::expected<image::DecodeAnswer, std::string> PictureReading::read(image::DecodeRequest request,
                                                                    int max_side) {
  if (pool_ == nullptr) {
    auto started = image::DecoderPool::start({.decoder = decoder_, .rules = rules_});
    if (!started) return tl::unexpected(started.error().message);
    pool_ = std::move(*started);
  }
  request.max_side = max_side;
  auto answer = pool_->decode(request);
  if (answer.pixels.data.empty()) return tl::unexpected(answer.reason);
  return answer;
}

Pixels to_rgb(Pixels pixels) {
  if (pixels.channels == 3) return pixels;
  Pixels rgb{pixels.width, pixels.height, 3, {}};
  const auto count =
      static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
  rgb.data.reserve(count * 3);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      if (pixels.channels == 1) {
        rgb.data.push_back(pixels.data[i]);
        continue;
      }
      const unsigned alpha = pixels.data[4 * i + 3];
      rgb.data.push_back(static_cast<std::uint8_t>(
          (pixels.data[4 * i + c] * alpha + 255 * (255 - alpha) + 127) / 255));
    }
  }
  return rgb;
}

}  // namespace counterproof::reports
