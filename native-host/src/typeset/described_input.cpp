// SPDX-License-Identifier: Apache-2.0
#include "typeset/described_input.h"

#include <string>

namespace counterproof::typeset {
namespace {

constexpr std::size_t kLongestLine = std::size_t{60} << 20;

tl::unexpected<Error> not_described(const char *why) {
  return fail(ErrorCode::unreadable, std::string("The report is not described well: ") + why);
}

}  // namespace

Result<protocol::JsonTree> DescribedInput::next() {
  std::string line;
  for (int c = std::getc(file_); c != '\n'; c = std::getc(file_)) {
    if (c == EOF) {
      if (std::ferror(file_) != 0) return not_described("it cannot be read.");
      if (line.empty()) return protocol::JsonTree();
      return not_described("its last line has no end.");
    }
    if (line.size() == kLongestLine) return not_described("a line is longer than 60 MB.");
    line += static_cast<char>(c);
  }
  auto tree = protocol::read_json_tree(line);
  if (!tree) return tl::unexpected(tree.error());
  if (!tree->is_object()) return not_described("a line is no object.");
  return tree;
}

Result<Bytes> DescribedInput::bytes(std::size_t count) {
  if (count > kMostBytes) return not_described("a picture is larger than 64 MB.");
  Bytes bytes(count);
  if (std::fread(bytes.data(), 1, count, file_) != count)
    return not_described("a picture is cut off.");
  return bytes;
}

int side_in(const protocol::JsonTree &tree, const char *name) {
  constexpr double kLongestSide = 8192;
  const double side = tree.at(name).number().value_or(0);
  return side >= 1 && side <= kLongestSide ? static_cast<int>(side) : 0;
}

}  // namespace counterproof::typeset
