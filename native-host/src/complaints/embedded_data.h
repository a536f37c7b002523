// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace counterproof::complaints {

/// native-host/data/forms/limits.txt
std::string_view form_limits_text();
/// native-host/data/forms/lint.txt
std::string_view lint_limits_text();
/// native-host/data/forms/pace.txt
std::string_view sending_pace_text();
/// native-host/data/forms/guards.txt
std::string_view guard_limits_text();
/// native-host/data/forms/seller-sees.txt
std::string_view seller_sees_text();
/// native-host/data/forms/statuses.txt
std::string_view status_words_text();
/// native-host/data/forms/registration.txt
std::string_view registration_text();
/// native-host/data/statements/sentences.txt
std::string_view statement_sentences_text();
/// native-host/data/statements/accusing.txt
std::string_view accusing_words_text();
/// native-host/data/statements/documents.txt
std::string_view documents_text();
/// native-host/data/statements/withdrawal.txt
std::string_view withdrawal_sentences_text();
/// native-host/data/statements/counter.txt
std::string_view counter_sentences_text();
/// native-host/data/calendar/china.txt
std::string_view china_calendar_text();
/// native-host/data/sheets/columns.txt
std::string_view sheet_columns_text();
/// native-host/data/sheets/states.txt
std::string_view sheet_states_text();
/// native-host/data/works/evidence.txt
std::string_view work_evidence_text();
/// native-host/data/works/columns.txt
std::string_view work_columns_text();
/// native-host/data/works/words.txt
std::string_view work_words_text();
/// Every file of native-host/data/penalties.
std::vector<std::string_view> penalty_pack_texts();

}  // namespace counterproof::complaints
