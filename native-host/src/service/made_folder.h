// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>

namespace counterproof::service {

/// A file that was made for the browser.
struct MadeFile {
  /// Open; no name leads to it any more, so that nothing is left of it when this ends.
  std::shared_ptr<std::ifstream> file;
  std::string sha256;
  std::int64_t bytes = 0;
};

/// made/ of the data folder, where reports and copies of everything are made. What is made has no
/// name there any more when it is given; what a killed process left goes with the next one that
/// is made, or with the next start.
class MadeFolder {
public:
  explicit MadeFolder(const std::filesystem::path &data_folder) : folder_(data_folder / "made") {}

  /// What `write` writes to the path it gets. On any thread; busy while another process makes a
  /// file.
  Result<MadeFile> make(const std::string &name,
                        const std::function<Status(const std::filesystem::path &out)> &write) const;
  /// Removes what killed processes left.
  void tidy() const;

private:
  std::filesystem::path folder_;
};

}  // namespace counterproof::service
