// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "peer.h"

namespace peers {

std::unique_ptr<Peer> make_orb();
std::unique_ptr<Peer> make_sift();

}  // namespace peers
