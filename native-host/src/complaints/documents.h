// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/drafts.h"
#include "complaints/record_facts.h"

#include <string>
#include <vector>

namespace counterproof::complaints {

/// Documents of native-host/data/statements/documents.txt: the copyright claim statement, an
/// owner's letter of authorisation, a notice under 17 USC 512(c)(3), one under art. 16 of
/// Regulation (EU) 2022/2065, and the withdrawal of a complaint.
enum class DocumentKind { claim, authorisation, dmca, dsa, withdrawal };

/// All but letters and withdrawals.
bool complains(DocumentKind kind);

struct Document {
  /// Text with a place to sign; empty while something is needed.
  std::string text;
  /// Facts that are asked for.
  std::vector<Needed> needed;
};

/// What one document is about.
struct DocumentSubject {
  WorkFacts work;
  std::vector<ListingFacts> listings;
};

/// One for each work; of those that complain (claim, dmca, dsa) one for each work and platform,
/// with the listings that may go into a form (split_into_forms): none that is allowed, sent already
/// or without its answers.
std::vector<DocumentSubject> document_subjects(DocumentKind kind, const RecordFacts &record);

/// Draws up a document for the listings of one work. `profile` files; `reference` is that of the
/// complaint, for a withdrawal; `today` is the day on the paper. Every listing named must have its
/// four answers and be allowed by nobody (withdrawals and letters apart), else conflict.
Result<Document> write_document(DocumentKind kind, const WorkFacts &work,
                                const std::vector<ListingFacts> &listings,
                                const ProfileFacts &profile, const std::string &today,
                                const std::optional<std::string> &reference = std::nullopt);

}  // namespace counterproof::complaints
