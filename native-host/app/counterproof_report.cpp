// SPDX-License-Identifier: Apache-2.0
// counterproof-report: reads on standard input what is to be drawn (typeset/described_input.h), the
// first line saying what to make, "pdf", "sheet" or "pictureSheet", and writes that to standard
// output. With
// --given both are the descriptors that our own programs hand over. It opens no other file but the
// system's fonts, and never sees a seller's file: pictures come as pixels or as JPEGs of its own.
#include "platform/no_internet.h"
#include "platform/process.h"
#include "typeset/described_input.h"
#include "typeset/pdf_report.h"
#include "typeset/picture_sheet.h"
#include "typeset/side_by_side.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <unistd.h>

using namespace counterproof;

namespace {

constexpr int kNotDescribed = 2;
constexpr int kNotWritten = 3;

Status make(std::FILE *in, std::FILE *out) {
  typeset::DescribedInput input(in);
  const auto first = input.next();
  if (!first) return tl::unexpected(first.error());
  const auto what = first->at("make").text().value_or("");
  if (what == "pdf") return typeset::write_pdf(input, *first, out);
  if (what != "sheet" && what != "pictureSheet")
    return fail(ErrorCode::unreadable,
                "The first line must say what to make: pdf, sheet or pictureSheet.");
  const auto sheet = what == "sheet" ? typeset::side_by_side_from(input, *first)
                                     : typeset::picture_sheet_from(input, *first);
  if (!sheet) return tl::unexpected(sheet.error());
  if (std::fwrite(sheet->data(), 1, sheet->size(), out) != sheet->size() || std::fflush(out) != 0)
    return fail(ErrorCode::storage_failed, "The sheet could not be written: is the disk full?");
  return {};
}

}  // namespace

int main(int argc, char **argv) {
  platform::forbid_internet();
  // Han characters as China writes them, whatever the system's language; those of no script of
  // their own as in English.
  ::setenv("PANGO_LANGUAGE", "en:zh-cn", 1);
  const bool given = argc > 1 && std::string_view(argv[1]) == "--given";
  const auto from = given ? platform::given_descriptor(0) : platform::Descriptor(STDIN_FILENO);
  const auto to = given ? platform::given_descriptor(1) : platform::Descriptor(STDOUT_FILENO);
  std::FILE *in = ::fdopen(from.get(), "rb");
  std::FILE *out = ::fdopen(to.get(), "wb");
  if (in == nullptr || out == nullptr) return kNotDescribed;
  try {
    const auto made = make(in, out);
    if (made) return 0;
    std::fprintf(stderr, "%s\n", made.error().message.c_str());
    return made.error().code == ErrorCode::storage_failed ? kNotWritten : kNotDescribed;
  } catch (const std::exception &error) {
    std::fprintf(stderr, "The report could not be made: %s\n", error.what());
    return kNotDescribed;
  }
}
