// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/whole_draft.h"
#include "protocol/messages.h"

// Parts that several answers about complaints share; for handlers only.
namespace counterproof::service {

protocol::StatementSentence to_message(const complaints::Sentence &sentence);
protocol::Statement to_message(const complaints::Statement &statement);
protocol::LintFinding to_message(const complaints::SharedFinding &shared);

}  // namespace counterproof::service
