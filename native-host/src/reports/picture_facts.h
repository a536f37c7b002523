// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/listing_pictures.h"
#include "reports/document.h"

#include <string>
#include <vector>

namespace counterproof::reports {

/// What a report says of a kept picture: its name in the pack, its addresses on the page or where
/// it was fetched
/// (`names` holds all pictures of its case), and when it came.
FactList picture_facts(const cases::ListingPicture &picture,
                       const std::vector<cases::ListingPicture> &names);

/// A sentence that says which picture is not in the records, and why.
std::string not_kept_words(const cases::ListingPicture &picture);

}  // namespace counterproof::reports
