// SPDX-License-Identifier: Apache-2.0
#include "decoder/jpeg_coarse.h"

#include "decoder/byte_parts.h"
#include "decoder/jpeg_colours.h"
#include "decoder/jpeg_entropy.h"

#include <algorithm>
#include <vector>

namespace counterproof::decoder {

using image::Cause;

namespace {

constexpr int kBlock = 8;
constexpr int kMaxScans = 100;

int blocks_for(int pixels) { return (pixels + kBlock - 1) / kBlock; }

struct Ink {
  std::uint32_t id = 0;
  int across = 1;  ///< blocks per unit, its sampling factor
  int down = 1;
  std::uint32_t quantizer = 0;
  int step = 0;   ///< of the first coefficient; latched by its first scan
  int width = 0;  ///< blocks that carry picture
  int height = 0;
  int stride = 0;  ///< blocks with the padding to whole units
  int predicted = 0;
  const JpegHuffman *dc = nullptr;
  const JpegHuffman *ac = nullptr;
  std::vector<std::int16_t> means;
};

struct Scan {
  std::vector<Ink *> inks;
  int high = 0;  ///< successive approximation: bits told before, and the bit told now
  int low = 0;
  bool first_only = true;  ///< progressive: only the first coefficient is in it
};

/// Walks the file marker by marker, as T.81 lays it out, keeping first coefficients only.
class CoarseJpeg {
public:
  CoarseJpeg(InputBytes &file, PictureSize stored) : file_(file), stored_(stored) {}

  /// False when it ended before the end mark.
  bool read();
  bool any_scan() const { return scans_ > 0; }
  const std::vector<Ink> &inks() const { return inks_; }
  int most_across() const { return most_across_; }
  int most_down() const { return most_down_; }

private:
  ByteView bytes() const { return file_.bytes(); }
  bool next_marker();
  bool read_segment();
  bool read_frame(ByteView body);
  bool read_quantizers(ByteView body);
  bool read_tables(ByteView body);
  bool read_scan(ByteView body);
  bool decode(const Scan &scan);
  bool decode_block(const Scan &scan, Ink &ink, JpegBits &bits, int x, int y);

  InputBytes &file_;
  PictureSize stored_;
  std::size_t at_ = 2;
  std::uint8_t marker_ = 0;
  int scans_ = 0;
  int most_across_ = 1;
  int most_down_ = 1;
  int restart_interval_ = 0;
  bool progressive_ = false;
  std::array<int, 4> steps_{};
  std::array<JpegHuffman, 4> dc_{};
  std::array<JpegHuffman, 4> ac_{};
  std::vector<Ink> inks_;
};

bool CoarseJpeg::next_marker() {
  const std::size_t from = at_;
  while (at_ + 1 < bytes().size()) {
    const std::uint8_t code = bytes()[at_ + 1];
    const bool within_scan = code == 0x00 || code == 0xFF || (code >= 0xD0 && code <= 0xD7);
    if (bytes()[at_] == 0xFF && !within_scan) {
      marker_ = code;
      at_ += 2;
      file_.used(at_ - from);
      return true;
    }
    ++at_;
  }
  return false;
}

bool CoarseJpeg::read() {
  while (next_marker()) {
    if (marker_ == 0xD9) return true;
    if (!read_segment()) return false;
  }
  return false;
}

bool CoarseJpeg::read_segment() {
  const std::size_t length = number_at(bytes(), at_, 2, true);
  if (length < 2 || at_ + length > bytes().size()) return false;
  const ByteView body = bytes().subspan(at_ + 2, length - 2);
  at_ += length;
  switch (marker_) {
  case 0xC0:
  case 0xC1:
  case 0xC2: progressive_ = marker_ == 0xC2; return read_frame(body);
  case 0xC4: return read_tables(body);
  case 0xDB: return read_quantizers(body);
  case 0xDA: return read_scan(body);
  case 0xDD: restart_interval_ = static_cast<int>(number_at(body, 0, 2, true)); return true;
  default: return true;
  }
}

bool CoarseJpeg::read_frame(ByteView body) {
  const std::size_t count = number_at(body, 5, 1, true);
  if (!inks_.empty() || count < 1 || count > 4 || body.size() < 6 + count * 3) return false;
  for (std::size_t i = 0; i < count; ++i) {
    Ink ink;
    ink.id = body[6 + i * 3];
    ink.across = body[7 + i * 3] >> 4;
    ink.down = body[7 + i * 3] & 15;
    ink.quantizer = body[8 + i * 3];
    if (ink.across < 1 || ink.across > 4 || ink.down < 1 || ink.down > 4 || ink.quantizer > 3)
      return false;
    most_across_ = std::max(most_across_, ink.across);
    most_down_ = std::max(most_down_, ink.down);
    inks_.push_back(std::move(ink));
  }
  const int units_across = (stored_.width + kBlock * most_across_ - 1) / (kBlock * most_across_);
  const int units_down = (stored_.height + kBlock * most_down_ - 1) / (kBlock * most_down_);
  for (Ink &ink : inks_) {
    const auto part = [](int pixels, int factor, int most) {
      return static_cast<int>((std::int64_t(pixels) * factor + most - 1) / most);
    };
    ink.width = blocks_for(part(stored_.width, ink.across, most_across_));
    ink.height = blocks_for(part(stored_.height, ink.down, most_down_));
    ink.stride = units_across * ink.across;
    ink.means.assign(
        static_cast<std::size_t>(ink.stride) * static_cast<std::size_t>(units_down * ink.down), 0);
  }
  return true;
}

bool CoarseJpeg::read_quantizers(ByteView body) {
  std::size_t at = 0;
  while (at < body.size()) {
    const std::uint8_t kind = body[at];
    const std::size_t wide = kind >> 4 == 0 ? 1 : 2;
    if ((kind & 15) > 3 || at + 1 + 64 * wide > body.size()) return false;
    steps_[kind & 15] = static_cast<int>(number_at(body, at + 1, wide, true));
    at += 1 + 64 * wide;
  }
  return true;
}

bool CoarseJpeg::read_tables(ByteView body) {
  std::size_t at = 0;
  while (at < body.size()) {
    const std::uint8_t kind = body[at];
    if ((kind & 15) > 3 || kind >> 4 > 1) return false;
    const std::size_t used = (kind >> 4 == 0 ? dc_ : ac_)[kind & 15].read(body.subspan(at + 1));
    if (used == 0) return false;
    at += 1 + used;
  }
  return true;
}

bool CoarseJpeg::read_scan(ByteView body) {
  const std::size_t count = number_at(body, 0, 1, true);
  if (inks_.empty() || count < 1 || count > 4 || body.size() < 4 + count * 2) return false;
  const int first = body[1 + count * 2];
  if (first > 0) return true;  // the finer coefficients; the next marker is looked for
  if (++scans_ > kMaxScans) return false;
  Scan scan;
  scan.high = body[3 + count * 2] >> 4;
  scan.low = body[3 + count * 2] & 15;
  scan.first_only = progressive_;
  if (scan.low > 13) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const auto named = std::find_if(inks_.begin(), inks_.end(),
                                    [&](const Ink &ink) { return ink.id == body[1 + i * 2]; });
    if (named == inks_.end() || (body[2 + i * 2] >> 4) > 3 || (body[2 + i * 2] & 15) > 3)
      return false;
    named->dc = &dc_[body[2 + i * 2] >> 4];
    named->ac = &ac_[body[2 + i * 2] & 15];
    if (named->step == 0) named->step = steps_[named->quantizer];
    scan.inks.push_back(&*named);
  }
  return decode(scan);
}

bool CoarseJpeg::decode_block(const Scan &scan, Ink &ink, JpegBits &bits, int x, int y) {
  std::int16_t &mean =
      ink.means[static_cast<std::size_t>(y) * static_cast<std::size_t>(ink.stride) +
                static_cast<std::size_t>(x)];
  if (scan.high > 0) {
    if (bits.take(1) != 0) mean = static_cast<std::int16_t>(mean | 1 << scan.low);
    return true;
  }
  const int size = ink.dc->symbol(bits);
  if (size < 0 || size > 15) return false;
  ink.predicted = std::clamp(ink.predicted + bits.take_signed(size), -32768, 32767);
  mean = static_cast<std::int16_t>(std::clamp(ink.predicted * (1 << scan.low), -32768, 32767));
  for (int k = 1; !scan.first_only && k < 64;) {
    const int symbol = ink.ac->symbol(bits);
    if (symbol < 0) return false;
    const int run = symbol >> 4;
    if ((symbol & 15) == 0) {
      if (run != 15) break;
      k += 16;
      continue;
    }
    bits.take(symbol & 15);
    k += run + 1;
  }
  return !bits.ran_out();
}

bool CoarseJpeg::decode(const Scan &scan) {
  const bool alone = scan.inks.size() == 1;
  Ink &only = *scan.inks.front();
  const int columns = alone ? only.width : only.stride / only.across;
  const int rows =
      alone
          ? only.height
          : static_cast<int>(only.means.size() / static_cast<std::size_t>(only.stride * only.down));
  JpegBits bits(bytes(), at_);
  int until_restart = restart_interval_;
  for (Ink *ink : scan.inks)
    ink->predicted = 0;
  for (int y = 0; y < rows; ++y) {
    const std::size_t from = bits.at();
    for (int x = 0; x < columns; ++x) {
      if (restart_interval_ > 0 && until_restart-- == 0) {
        if (!bits.pass_restart()) return false;
        for (Ink *ink : scan.inks)
          ink->predicted = 0;
        until_restart = restart_interval_ - 1;
      }
      for (Ink *ink : scan.inks) {
        const int across = alone ? 1 : ink->across;
        const int down = alone ? 1 : ink->down;
        for (int j = 0; j < down; ++j)
          for (int i = 0; i < across; ++i)
            if (!decode_block(scan, *ink, bits, x * across + i, y * down + j)) return false;
      }
    }
    file_.used(bits.at() - from);
  }
  at_ = bits.at();
  return true;
}

std::uint8_t level(const CoarseJpeg &jpeg, const Ink &ink, int x, int y) {
  const int column = std::min(x * ink.across / jpeg.most_across(), ink.width - 1);
  const int row = std::min(y * ink.down / jpeg.most_down(), ink.height - 1);
  const int mean = ink.means[static_cast<std::size_t>(row) * static_cast<std::size_t>(ink.stride) +
                             static_cast<std::size_t>(column)];
  return static_cast<std::uint8_t>(std::clamp((mean * ink.step + 4) / 8 + 128, 0, 255));
}

}  // namespace

Reading read_jpeg_coarsely(InputBytes &file, PictureSize stored, JpegInks inks, bool inverted,
                           PictureSink &sink) {
  CoarseJpeg jpeg(file, stored);
  const bool whole_file = jpeg.read();
  const std::size_t wanted = inks == JpegInks::gray                             ? 1
                             : inks == JpegInks::ycck || inks == JpegInks::cmyk ? 4
                                                                                : 3;
  if (!jpeg.any_scan() || jpeg.inks().size() < wanted) return partly(false, Cause::corrupt);
  const PictureSize size{blocks_for(stored.width), blocks_for(stored.height)};
  sink.begin(stored, size, wanted == 1 ? 1 : 3);
  std::vector<std::uint8_t> row(static_cast<std::size_t>(size.width) * 3);
  for (int y = 0; y < size.height; ++y) {
    std::uint8_t *out = row.data();
    for (int x = 0; x < size.width; ++x) {
      std::uint8_t levels[4] = {};
      for (std::size_t i = 0; i < wanted; ++i)
        levels[i] = level(jpeg, jpeg.inks()[i], x, y);
      out = put_colour(levels, inks, inverted, out);
    }
    sink.take_row(row.data());
  }
  return whole_file ? whole() : partly(true, Cause::cut_off);
}

}  // namespace counterproof::decoder
