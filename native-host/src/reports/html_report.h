// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document.h"

#include <string>

namespace counterproof::reports {

/// One page of HTML without script, form, link or address of elsewhere, which a policy of its own
/// forbids as well. Every text is escaped and stands in its own direction (<bdi>); pictures are
/// files beside it.
std::string to_html(const Document &document);

}  // namespace counterproof::reports
