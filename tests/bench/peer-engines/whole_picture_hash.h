// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "peer.h"

namespace peers {

std::unique_ptr<Peer> make_whole_picture_hash();

}  // namespace peers
