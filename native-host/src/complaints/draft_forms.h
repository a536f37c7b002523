// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/record_facts.h"
#include "complaints/split_forms.h"
#include "complaints/statement.h"

#include <vector>

namespace counterproof::complaints {

/// One form with all that goes into it but the personal data, which stays with the profile.
struct DraftedForm {
  FormPart form;
  std::string work_title;
  std::optional<std::string> record_number;
  /// In three lengths, shortest first, each sentence with its sources.
  std::vector<Statement> statements;
  std::vector<EvidenceFact> evidence;
  std::vector<Needed> needed;
  /// What the statements were written from.
  StatementFacts facts;
};

struct DraftedForms {
  std::vector<DraftedForm> forms;
  std::vector<LeftOut> left_out;
};

/// Splits picked listings into forms and writes each form's statements. Each form
/// is for one profile: that of its work. No form holds a listing without the four answers.
DraftedForms draft_forms(const RecordFacts &record, bool has_account = true);

}  // namespace counterproof::complaints
