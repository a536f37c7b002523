// SPDX-License-Identifier: Apache-2.0
#include "decoder/byte_parts.h"
#include "decoder/metadata.h"

#include <string>

namespace counterproof::decoder {

using image::DateSource;
using image::DecoderDate;

namespace {

/// Takes digits one after the other, whatever stands between them; the host checks the calendar.
class DigitReader {
public:
  explicit DigitReader(std::string_view text) : text_(text) {}

  /// A number of exactly `digits` digits at the front, after one separator of `separators`.
  std::optional<int> next(std::size_t digits, std::string_view separators) {
    std::size_t at = 0;
    if (!separators.empty()) {
      if (text_.empty() || separators.find(text_.front()) == separators.npos) return std::nullopt;
      at = 1;
    }
    if (text_.size() < at + digits) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
      if (text_[i] < '0' || text_[i] > '9') return std::nullopt;
      value = value * 10 + (text_[i] - '0');
    }
    text_.remove_prefix(at + digits);
    return value;
  }
  std::string_view rest() const { return text_; }

private:
  std::string_view text_;
};

std::int16_t zone_of(std::string_view text) {
  const std::size_t at = text.find_first_of("Z+-");
  if (at == text.npos) return image::kNoZone;
  if (text[at] == 'Z') return 0;
  DigitReader digits(text.substr(at + 1));
  const auto hours = digits.next(2, "");
  if (!hours) return image::kNoZone;
  auto minutes = digits.next(2, ":");
  if (!minutes) minutes = digits.next(2, "");
  const int east = *hours * 60 + minutes.value_or(0);
  return static_cast<std::int16_t>(text[at] == '-' ? -east : east);
}

/// "2021:05:04 10:20:30" (EXIF), "2021-05-04T10:20:30+02:00" (XMP), "20210504", "102030+0200"
/// (IPTC). Nothing when not even a year can be read.
std::optional<DecoderDate> date_of(DateSource source, std::string_view text) {
  DecoderDate date{};
  date.source = static_cast<std::uint16_t>(source);
  date.zone_minutes = image::kNoZone;
  DigitReader digits(text);
  const auto year = digits.next(4, "");
  if (!year) return std::nullopt;
  date.year = static_cast<std::int16_t>(*year);
  date.parts = 1;
  const bool compact =
      !digits.rest().empty() && digits.rest().front() >= '0' && digits.rest().front() <= '9';
  const std::string_view before[] = {compact ? "" : ":-", compact ? "" : ":-", " T", ":", ":"};
  for (std::size_t i = 0; i < std::size(before); ++i) {
    const auto part = digits.next(2, before[i]);
    if (!part) break;
    date.rest[i] = static_cast<std::uint8_t>(*part);
    ++date.parts;
  }
  if (date.parts == 4) {  // an hour alone says nothing
    date.parts = 3;
    date.rest[2] = 0;
  }
  if (date.parts >= 5) date.zone_minutes = zone_of(digits.rest());
  if (date.rest[0] == 0)
    date.parts = 1;
  else if (date.parts >= 2 && date.rest[1] == 0)
    date.parts = std::min<std::uint8_t>(date.parts, 2);
  return date;
}

class Dates {
public:
  void add(DateSource source, std::string_view text) {
    if (found_.size() >= image::kMaxDates) return;
    if (const auto date = date_of(source, text)) found_.push_back(*date);
  }
  std::vector<DecoderDate> take() { return std::move(found_); }

private:
  std::vector<DecoderDate> found_;
};

std::string text_at(const ExifDirectory &directory, std::uint32_t tag) {
  const auto entry = directory.find(tag);
  if (!entry) return {};
  const std::string_view text = text_of(directory.value(*entry)).substr(0, 32);
  return std::string(text.substr(0, text.find('\0')));
}

void add_exif(ByteView exif, Dates &dates) {
  constexpr std::uint32_t kExifTag = 34665;
  const auto main = ExifDirectory::first(exif);
  if (!main) return;
  if (const auto details = main->sub_directory(kExifTag)) {
    dates.add(DateSource::exif_taken, text_at(*details, 36867) + text_at(*details, 36881));
    dates.add(DateSource::exif_digitized, text_at(*details, 36868) + text_at(*details, 36882));
    dates.add(DateSource::exif_changed, text_at(*main, 306) + text_at(*details, 36880));
  } else {
    dates.add(DateSource::exif_changed, text_at(*main, 306));
  }
}

/// IIM 4: records of 0x1C, record number, set number, length.
void add_iptc(ByteView iptc, Dates &dates) {
  constexpr int kMaxSets = 1000;
  constexpr std::uint32_t kApplication = 2;
  std::string created;
  std::string created_time;
  std::string digitized;
  std::string digitized_time;
  std::size_t at = 0;
  for (int i = 0; i < kMaxSets && number_at(iptc, at, 1, true) == 0x1C; ++i) {
    const std::size_t length = number_at(iptc, at + 3, 2, true);
    if (length > 0x7FFF) break;  // the extended form, for things of more than 32 KB
    const std::string text(text_of(part_at(iptc, at + 5, std::min<std::size_t>(length, 16))));
    if (number_at(iptc, at + 1, 1, true) == kApplication) {
      switch (number_at(iptc, at + 2, 1, true)) {
      case 55: created = text; break;
      case 60: created_time = text; break;
      case 62: digitized = text; break;
      case 63: digitized_time = text; break;
      default: break;
      }
    }
    at += 5 + length;
  }
  const auto with_time = [](const std::string &day, const std::string &time) {
    if (day.size() != 8 || time.size() < 6) return day;
    return day.substr(0, 4) + '-' + day.substr(4, 2) + '-' + day.substr(6) + 'T' +
           time.substr(0, 2) + ':' + time.substr(2, 2) + ':' + time.substr(4);
  };
  dates.add(DateSource::iptc_created, with_time(created, created_time));
  dates.add(DateSource::iptc_digitized, with_time(digitized, digitized_time));
}

/// An attribute (name="…") or element (<name>…<) of XMP's RDF; found by its usual name, no XML is
/// parsed.
std::string_view xmp_value(std::string_view xmp, std::string_view name) {
  constexpr std::size_t kLongest = 40;
  for (std::size_t at = xmp.find(name); at != xmp.npos; at = xmp.find(name, at + 1)) {
    const std::size_t after = at + name.size();
    std::size_t start = after;
    while (start < xmp.size() && (xmp[start] == '=' || xmp[start] == '>' || xmp[start] == ' ' ||
                                  xmp[start] == '"' || xmp[start] == '\''))
      ++start;
    const std::size_t end = xmp.find_first_of("\"'<", start);
    if (start > after && end != xmp.npos && end - start <= kLongest && at > 0 && xmp[at - 1] != '/')
      return xmp.substr(start, end - start);
  }
  return {};
}

void add_xmp(std::string_view xmp, Dates &dates) {
  dates.add(DateSource::xmp_taken, xmp_value(xmp, "exif:DateTimeOriginal"));
  dates.add(DateSource::xmp_created, xmp_value(xmp, "xmp:CreateDate"));
  dates.add(DateSource::xmp_changed, xmp_value(xmp, "xmp:ModifyDate"));
  dates.add(DateSource::photoshop_created, xmp_value(xmp, "photoshop:DateCreated"));
}

}  // namespace

std::vector<DecoderDate> read_dates(const MetadataBlocks &blocks) {
  Dates dates;
  add_exif(blocks.exif, dates);
  add_iptc(blocks.iptc, dates);
  add_xmp(text_of(blocks.xmp), dates);
  return dates.take();
}

}  // namespace counterproof::decoder
