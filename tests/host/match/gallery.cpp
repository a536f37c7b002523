// SPDX-License-Identifier: Apache-2.0
#include "match/gallery.h"

#include "vision/drawn_picture.h"
#include "vision/extract.h"

namespace counterproof::test {

Pixels opaque_work(unsigned number) { return draw_artwork(number); }

Pixels transparent_work(unsigned number) { return draw_artwork(100 + number, 600, 500, true); }

const match::Index &gallery() {
  static const match::Index &index = *[] {
    static match::Index built;
    for (unsigned i = 0; i < kOpaqueWorks; ++i) {
      built.add(std::string("w").append(std::to_string(i)),
                vision::extract_artwork(opaque_work(i)));
    }
    for (unsigned i = 0; i < kTransparentWorks; ++i) {
      built.add(std::string("t").append(std::to_string(i)),
                vision::extract_artwork(transparent_work(i)));
    }
    return &built;
  }();
  return index;
}

match::Verdict look(const Pixels &picture) {
  return match::find(gallery(), vision::extract_query(picture));
}

}  // namespace counterproof::test
