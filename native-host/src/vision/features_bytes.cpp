// SPDX-License-Identifier: Apache-2.0
#include "base/checksum.h"
#include "vision/features.h"

#include <bit>
#include <cmath>

namespace counterproof::vision {
namespace {

/// "CPF" and the version: a change of extraction is a new version, so that old caches are made
/// anew.
constexpr std::uint32_t kMagic = 0x05465043;
constexpr std::size_t kHeaderSize = 4 + 8 + 5 * 4;
constexpr std::size_t kKeypointSize = 4 * 4;
constexpr std::uint32_t kMostKeypoints = 65535;
constexpr std::uint32_t kLongestSide = 1U << 20;
constexpr std::uint32_t kLongestPlane = 4096;

class Writer {
public:
  explicit Writer(std::size_t size) { bytes_.reserve(size); }
  void number(std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i)
      bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void real(float value) { number(std::bit_cast<std::uint32_t>(value), 4); }
  void raw(ByteView more) { bytes_.insert(bytes_.end(), more.begin(), more.end()); }
  Bytes &bytes() { return bytes_; }

private:
  Bytes bytes_;
};

/// The caller has checked that enough bytes are there.
class Reader {
public:
  explicit Reader(ByteView bytes) : bytes_(bytes) {}
  std::uint64_t number(int size) {
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i)
      value |= static_cast<std::uint64_t>(bytes_[at_++]) << (8 * i);
    return value;
  }
  std::uint32_t word() { return static_cast<std::uint32_t>(number(4)); }
  float real() { return std::bit_cast<float>(word()); }
  Bytes raw(std::size_t size) {
    const auto part = bytes_.subspan(at_, size);
    at_ += size;
    return Bytes(part.begin(), part.end());
  }

private:
  ByteView bytes_;
  std::size_t at_ = 0;
};

tl::unexpected<Error> unusable(const char *why) {
  return fail(ErrorCode::unreadable,
              "The stored features of a work cannot be used; index it again.", why);
}

/// Places are counted in whole cells later, so a key point may not lie farther away than any
/// picture is long; it may stand a little outside. False also for what is not a number.
bool is_sane(const Keypoint &k) {
  constexpr float kFarthest = kLongestSide;
  return std::abs(k.x) <= kFarthest && std::abs(k.y) <= kFarthest && std::isfinite(k.size) &&
         k.size > 0 && std::isfinite(k.angle);
}

}  // namespace

Bytes to_bytes(const Features &features) {
  const std::size_t size = kHeaderSize + features.size() * (kKeypointSize + kDescriptorSize) +
                           features.plane.data.size();
  Writer writer(size);
  writer.number(kMagic, 4);
  writer.number(0, 8);
  writer.number(static_cast<std::uint32_t>(features.width), 4);
  writer.number(static_cast<std::uint32_t>(features.height), 4);
  writer.number(features.size(), 4);
  writer.number(static_cast<std::uint32_t>(features.plane.width), 4);
  writer.number(static_cast<std::uint32_t>(features.plane.height), 4);
  for (const Keypoint &k : features.keypoints) {
    writer.real(k.x);
    writer.real(k.y);
    writer.real(k.size);
    writer.real(k.angle);
  }
  for (const std::int8_t number : features.descriptors)
    writer.number(static_cast<std::uint8_t>(number), 1);
  writer.raw(features.plane.data);
  const std::uint64_t sum = checksum(ByteView(writer.bytes()).subspan(12));
  for (int i = 0; i < 8; ++i)
    writer.bytes()[4 + i] = static_cast<std::uint8_t>(sum >> (8 * i));
  return std::move(writer.bytes());
}

Result<Features> from_bytes(ByteView bytes) {
  if (bytes.size() < kHeaderSize) return unusable("shorter than a header");
  Reader reader(bytes);
  if (reader.word() != kMagic) return unusable("another version");
  const std::uint64_t sum = reader.number(8);
  const std::uint32_t width = reader.word();
  const std::uint32_t height = reader.word();
  const std::uint32_t count = reader.word();
  const std::uint32_t plane_width = reader.word();
  const std::uint32_t plane_height = reader.word();
  if (width > kLongestSide || height > kLongestSide || count > kMostKeypoints ||
      plane_width > kLongestPlane || plane_height > kLongestPlane) {
    return unusable("sizes out of range");
  }
  if (count > 0 && (width == 0 || height == 0)) return unusable("key points of no picture");
  const std::size_t plane_size = static_cast<std::size_t>(plane_width) * plane_height;
  if (bytes.size() != kHeaderSize + count * (kKeypointSize + kDescriptorSize) + plane_size) {
    return unusable("length does not fit");
  }
  if (checksum(bytes.subspan(12)) != sum) return unusable("checksum does not fit");
  Features features;
  features.width = static_cast<int>(width);
  features.height = static_cast<int>(height);
  features.keypoints.resize(count);
  for (Keypoint &k : features.keypoints) {
    k.x = reader.real();
    k.y = reader.real();
    k.size = reader.real();
    k.angle = reader.real();
    if (!is_sane(k)) return unusable("a key point is out of range");
  }
  features.descriptors.resize(count * kDescriptorSize);
  for (std::int8_t &number : features.descriptors) {
    number = static_cast<std::int8_t>(reader.number(1));
    if (number == -128) return unusable("a descriptor is out of range");
  }
  features.plane = {static_cast<int>(plane_width), static_cast<int>(plane_height),
                    reader.raw(plane_size)};
  return features;
}

}  // namespace counterproof::vision
