// SPDX-License-Identifier: Apache-2.0
#include "complaints/drafts.h"
#include "service/handlers/handlers.h"

namespace counterproof::service {

Answer handle(Services &services, const protocol::ComplaintDraftParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto draft = complaints::make_draft((*records)->cases, params.case_ids);
  if (!draft) return tl::unexpected<Error>(draft.error());
  protocol::ComplaintDraftResult result{.platform = draft->platform,
                                        .work_title = draft->work_title,
                                        .record_number = draft->record_number,
                                        .reason_case = std::string(to_word(draft->reason)),
                                        .reason_label = draft->reason_label,
                                        .links = draft->links,
                                        .statement_en = {},
                                        .evidence = {},
                                        .needed = {}};
  // The shortest: short statements are read, and it fits every form's box.
  if (!draft->statements.empty()) result.statement_en = draft->statements.front().text;
  for (const complaints::EvidenceFile &file : draft->evidence)
    result.evidence.push_back({file.file, file.bytes});
  for (const complaints::Needed &needed : draft->needed)
    result.needed.push_back({needed.fact, needed.sentence});
  return result;
}

}  // namespace counterproof::service
