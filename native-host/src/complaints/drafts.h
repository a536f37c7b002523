// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/cases.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// The three cases of AliExpress's copyright rule: R1 the product itself is a copy (a print, a
/// poster); R2 the product carries the work (a shirt, a cushion); R3 the listing uses the artist's
/// own photograph or text.
enum class Reason { r1, r2, r3 };

std::string_view to_word(Reason reason);
std::optional<Reason> reason_of(std::string_view word);

struct EvidenceFile {
  std::string file;
  std::int64_t bytes = 0;
};

/// The person who files. Only what the artist typed into a profile; none is made up.
struct Claimant {
  std::string role, legal_name, address, email, phone, country;
};

/// A fact the form asks for and the record does not hold.
struct Needed {
  /// The role's name on the form, such as recordNumber.
  std::string fact;
  std::string sentence;
};

/// Where a field's value comes from.
struct FieldSource {
  std::string field;
  std::string source;
};

/// The artist's own words for a sentence, and whether they stand in it.
struct SentenceWording {
  /// unfit: in the artist's words it cannot be used here, so that ours stands in its place.
  enum class Standing { in_use, taken_back, unfit };
  /// en or zh.
  std::string language;
  bool is_for_all = false;
  Standing standing = Standing::in_use;
  /// As it is kept: facts as {names}.
  std::string text;
};

std::string_view to_word(SentenceWording::Standing standing);

/// A sentence in both languages, drafted by machine and not checked by a lawyer or in the artist's
/// own words, and what it stands on; never without a source.
struct Sentence {
  std::string en;
  std::string zh;
  std::vector<std::string> sources;
  /// Of our sentence, such as permission; empty where the artist cannot change the wording.
  std::string name = {};
  /// At most one a language.
  std::vector<SentenceWording> wordings = {};

  /// Whether the artist's own words stand in it, in this language.
  bool is_worded(std::string_view in_language) const;
};

/// One statement, fitted to a box: at most `limit` UTF-16 units, as browsers count.
struct Statement {
  int limit = 0;
  /// English.
  std::string text;
  /// The same sentences in Chinese.
  std::string zh;
  std::vector<Sentence> sentences;
  /// In the artist's words it would be longer than the box.
  bool is_ours_to_fit = false;
};

/// One filled-in form's worth of facts: one work, one platform, at most max_links() listings.
/// Form is "complaint", IPR type copyright, complaint type product listing.
struct Draft {
  std::string platform;
  std::string work_id;
  std::string work_title;
  std::optional<std::string> record_number;
  Reason reason = Reason::r2;
  /// The label of the portal's own list; none until read from the live page.
  std::optional<std::string> reason_label;
  /// Why this reason is proposed; the artist decides.
  std::string reason_because;
  std::vector<std::string> links;
  /// Shortest first: 500, 1,000 and 2,000 units.
  std::vector<Statement> statements;
  std::vector<EvidenceFile> evidence;
  std::optional<Claimant> claimant;
  std::vector<Needed> needed;
  std::vector<FieldSource> sources;
};

/// Facts that are not in the cases.
struct DraftFacts {
  std::optional<std::string> record_number;
  /// The artist's choice; else one is proposed.
  std::optional<Reason> reason = {};
  std::optional<Claimant> claimant;
  std::vector<EvidenceFile> evidence;
};

/// Listings one form takes on this platform, from the dated data file native-host/data/forms.
int max_links(const std::string &platform);

/// Drafts one complaint. Refused with conflict: cases of several works or platforms, a case without
/// the four answers; with too_large: more links than the form takes; with invalid_params: no case;
/// with not_found: an id that names none.
Result<Draft> make_draft(cases::Cases &cases, const std::vector<std::string> &case_ids,
                         const DraftFacts &facts = {});

/// The same for cases already read.
Result<Draft> make_draft(const std::vector<cases::Case> &cases, const DraftFacts &facts = {});

}  // namespace counterproof::complaints
