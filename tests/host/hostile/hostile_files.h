// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/made_pictures.h"

#include <functional>
#include <string>
#include <vector>

/// Files made to harm whoever decodes them. The same ones every time.
namespace hostile {

using counterproof::Bytes;
using counterproof::ByteView;

/// A well-made file that others are mangled from, such as "progressive.jpg".
struct Seed {
  std::string name;
  Bytes file;
};
std::vector<Seed> seeds();

/// Takes a name that tells what is wrong with the file, and the file.
using Take = std::function<void(const std::string &name, const Bytes &file)>;

/// Seeds cut at every byte of their heads, with bytes changed, doubled, moved and left out, and
/// with false sizes; `rounds` random changes of each seed.
void make_mutations(int rounds, const Take &take);

/// Small files that claim to be vast, that unpack to far more than they are, or that take long.
void make_bombs(const Take &take);

/// Files that are two things at once, or another thing than they say.
void make_polyglots(const Take &take);

// Building blocks of the above.
void append_big(Bytes &file, std::uint32_t value, int bytes = 4);
void append_little(Bytes &file, std::uint32_t value, int bytes = 4);
void append(Bytes &file, const Bytes &more);
/// A PNG chunk with its true sum.
void append_png_chunk(Bytes &file, std::string_view type, const Bytes &body);
Bytes packed_zeros(std::size_t count);

}  // namespace hostile
