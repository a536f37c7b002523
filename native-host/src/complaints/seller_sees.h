// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace counterproof::complaints {

/// What a portal gives the seller of the one who complains, as
/// native-host/data/forms/seller-sees.txt has it: names of sealed fields.
struct SellerSees {
  std::string dated;
  std::string source;
  std::vector<std::string> fields;
};

SellerSees seller_sees();

}  // namespace counterproof::complaints
