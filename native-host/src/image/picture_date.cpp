// SPDX-License-Identifier: Apache-2.0
#include "image/picture_date.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace counterproof::image {

namespace {

constexpr int kYearOnly = 1;
constexpr int kYearMonth = 2;
constexpr int kDay = 3;
constexpr int kMinute = 5;
constexpr int kSecond = 6;

bool is_in_calendar(const DecoderDate &date) {
  using namespace std::chrono;
  if (date.source > static_cast<std::uint16_t>(DateSource::photoshop_created)) return false;
  if (date.parts < kYearOnly || date.parts > kSecond || date.year < 1800 || date.year > 2200)
    return false;
  if (date.parts >= kYearMonth && (date.rest[0] < 1 || date.rest[0] > 12)) return false;
  if (date.parts >= kDay &&
      !year_month_day(year(date.year), month(date.rest[0]), day(date.rest[1])).ok())
    return false;
  if (date.rest[2] > 23 || date.rest[3] > 59 || date.rest[4] > 60) return false;
  return date.zone_minutes == kNoZone || std::abs(int(date.zone_minutes)) <= 14 * 60;
}

template <class... Numbers> void append(std::string &text, const char *form, Numbers... numbers) {
  char part[16];
  std::snprintf(part, sizeof(part), form, numbers...);
  text += part;
}

}  // namespace

std::optional<PictureDate> to_picture_date(const DecoderDate &date) {
  if (!is_in_calendar(date)) return std::nullopt;
  PictureDate told;
  told.source = static_cast<DateSource>(date.source);
  append(told.when, "%04d", int(date.year));
  if (date.parts >= kYearMonth) append(told.when, "-%02d", int(date.rest[0]));
  if (date.parts >= kDay) append(told.when, "-%02d", int(date.rest[1]));
  if (date.parts < kMinute) return told;
  append(told.when, "T%02d:%02d", int(date.rest[2]), int(date.rest[3]));
  if (date.parts >= kSecond) append(told.when, ":%02d", int(date.rest[4]));
  if (date.zone_minutes == kNoZone) return told;
  const int east = date.zone_minutes;
  if (east == 0)
    told.when += 'Z';
  else
    append(told.when, "%c%02d:%02d", east < 0 ? '-' : '+', std::abs(east) / 60,
           std::abs(east) % 60);
  return told;
}

std::string_view to_word(DateSource source) {
  switch (source) {
  case DateSource::exif_taken: return "exif_taken";
  case DateSource::exif_digitized: return "exif_digitized";
  case DateSource::exif_changed: return "exif_changed";
  case DateSource::iptc_created: return "iptc_created";
  case DateSource::iptc_digitized: return "iptc_digitized";
  case DateSource::xmp_taken: return "xmp_taken";
  case DateSource::xmp_created: return "xmp_created";
  case DateSource::xmp_changed: return "xmp_changed";
  case DateSource::photoshop_created: return "photoshop_created";
  }
  return "exif_changed";
}

}  // namespace counterproof::image
