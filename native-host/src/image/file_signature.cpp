// SPDX-License-Identifier: Apache-2.0
#include "image/picture_header.h"

#include <algorithm>
#include <string_view>

namespace counterproof::image {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kTextWindow = 1024;

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char &c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// ISO base media files (AVIF, HEIC) name their brand after "ftyp".
Format brand_of(std::string_view head) {
  const std::string_view brands = head.substr(8, 56);
  if (brands.find("avif"sv) != brands.npos || brands.find("avis"sv) != brands.npos)
    return Format::avif;
  for (const std::string_view brand : {"heic"sv, "heix"sv, "hevc"sv, "heim"sv, "mif1"sv, "msf1"sv})
    if (brands.find(brand) != brands.npos) return Format::heic;
  return Format::unknown;
}

Format text_format(std::string_view head) {
  if (starts_with(head, "\xEF\xBB\xBF"sv)) head.remove_prefix(3);
  const std::size_t start = head.find_first_not_of(" \t\r\n"sv);
  if (start == head.npos || head[start] != '<') return Format::unknown;
  const std::string text = lower(head.substr(start));
  if (text.find("<svg") != text.npos) return Format::svg;
  if (text.find("<html") != text.npos || text.find("<!doctype html") != text.npos ||
      text.find("<head") != text.npos || text.find("<body") != text.npos)
    return Format::html;
  return starts_with(text, "<?xml") ? Format::svg : Format::html;
}

struct Signature {
  std::string_view start;
  Format format;
};

constexpr Signature kSignatures[] = {
    {"\xFF\xD8\xFF"sv, Format::jpeg},
    {"\x89PNG\r\n\x1A\n"sv, Format::png},
    {"II*\0"sv, Format::tiff},
    {"MM\0*"sv, Format::tiff},
    {"II+\0"sv, Format::tiff},
    {"MM\0+"sv, Format::tiff},
    {"GIF87a"sv, Format::gif},
    {"GIF89a"sv, Format::gif},
    {"8BPS"sv, Format::photoshop},
    {"%PDF"sv, Format::pdf},
    {"%!PS"sv, Format::postscript},
    {"\xC5\xD0\xD3\xC6"sv, Format::postscript},
    {"\xFF\x0A"sv, Format::jpeg_xl},
    {"\0\0\0\x0CJXL "sv, Format::jpeg_xl},
    {"\0\0\0\x0CjP  "sv, Format::jpeg_2000},
    {"\xFF\x4F\xFF\x51"sv, Format::jpeg_2000},
    {"\0\0\1\0"sv, Format::icon},
    {"PK\3\4"sv, Format::zip},
    {"BM"sv, Format::bmp},
};

}  // namespace

Format format_of(ByteView file) {
  const std::string_view head(reinterpret_cast<const char *>(file.data()),
                              std::min(file.size(), kTextWindow));
  if (starts_with(head, "RIFF"sv) && head.size() >= 12 && head.substr(8, 4) == "WEBP"sv)
    return Format::webp;
  if (head.size() >= 12 && head.substr(4, 4) == "ftyp"sv) return brand_of(head);
  for (const Signature &signature : kSignatures)
    if (starts_with(head, signature.start)) return signature.format;
  return text_format(head);
}

}  // namespace counterproof::image
