// SPDX-License-Identifier: Apache-2.0
#include "complaints/seller_sees.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <sstream>

namespace counterproof::complaints {

SellerSees seller_sees() {
  static const DataFile file = read_data_file(seller_sees_text());
  SellerSees sees{file.date, file.source, {}};
  if (const auto shown = file.values.find("shown"); shown != file.values.end()) {
    std::istringstream stream(shown->second);
    for (std::string field; stream >> field;)
      sees.fields.push_back(field);
  }
  return sees;
}

}  // namespace counterproof::complaints
