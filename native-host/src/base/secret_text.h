// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace counterproof {

/// Writes zeros over a text that is no longer needed, which no compiler leaves out.
void wipe(std::string &text);

/// A text that is wiped from memory when it goes, such as a passphrase; so is every copy of it.
class SecretText {
public:
  SecretText() = default;
  explicit SecretText(std::string_view text) : bytes_(text.begin(), text.end()) {}
  SecretText(const SecretText &) = default;
  SecretText(SecretText &&) noexcept = default;
  SecretText &operator=(const SecretText &other);
  SecretText &operator=(SecretText &&other) noexcept;
  ~SecretText();

  std::string_view view() const { return {bytes_.data(), bytes_.size()}; }

private:
  // Not a std::string: a short one leaves its bytes behind when it is moved.
  std::vector<char> bytes_;
};

}  // namespace counterproof
