// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace counterproof::complaints {

/// A dated data file: `# remarks`, a head of `date:` and `source:`, then `key = value` lines, or
/// `[name]` followed by text up to the next `[name]` (blank lines around it cut off).
struct DataFile {
  std::string date;
  std::string source;
  std::map<std::string, std::string> values;
  std::map<std::string, std::string> texts;
};

DataFile read_data_file(std::string_view text);

}  // namespace counterproof::complaints
