// SPDX-License-Identifier: Apache-2.0
#include "hostile/hostile_files.h"

namespace hostile {

namespace {

using std::string_view_literals::operator""sv;

/// What other programs would take the file for.
constexpr std::pair<std::string_view, std::string_view> kOthers[] = {
    {"zip", "PK\3\4\24\0\0\0\0\0PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv},
    {"html", "<html><script>alert(1)</script></html>"sv},
    {"svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"sv},
    {"pdf", "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF"sv},
    {"gif", "GIF89a\1\0\1\0\x80\0\0\0\0\0\xFF\xFF\xFF;"sv},
    {"php", "<?php system('id'); ?>"sv},
    {"elf", "\x7F"
            "ELF\2\1\1\0\0\0\0\0\0\0\0\0"sv},
    {"postscript", "%!PS-Adobe-3.0\n(x) run\n"sv},
    {"script", "#!/bin/sh\nid\n"sv},
};

Bytes dicom_behind(std::string_view head) {
  Bytes file = made::bytes(head);
  file.resize(128, 0);
  append(file, made::bytes("DICM"));
  return file;
}

}  // namespace

void make_polyglots(const Take &take) {
  for (const Seed &seed : seeds()) {
    for (const auto &[name, other] : kOthers) {
      Bytes behind = seed.file;
      append(behind, made::bytes(other));
      take("with-" + std::string(name) + "-behind-" + seed.name, behind);
      Bytes before = made::bytes(other);
      append(before, seed.file);
      take("with-" + std::string(name) + "-before-" + seed.name, before);
    }
    Bytes twice = seed.file;
    append(twice, seed.file);
    take("twice-" + seed.name, twice);
  }
  // The heads behind which OpenCV's readers met DICOM and died.
  take("dicom-webp", dicom_behind("RIFF\x7C\0\0\0WEBPVP8 "sv));
  take("dicom-gif", dicom_behind("GIF89a"sv));
  take("dicom-avif", dicom_behind("\0\0\0\x1C"
                                  "ftypavif\0\0\0\0"sv));
  take("dicom-bare", dicom_behind(""sv));
  take("dicom-jpeg", dicom_behind("\xFF\xD8\xFF\xE0"sv));
  take("dicom-png", dicom_behind("\x89PNG\r\n\x1A\n"sv));
  take("dicom-tiff", dicom_behind("II*\0\x08\0\0\0"sv));
  take("empty", {});
  take("one-byte", {0xFF});
  take("zeros", Bytes(5000, 0));
  take("ones", Bytes(5000, 0xFF));
}

}  // namespace hostile
