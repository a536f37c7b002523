// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace counterproof::platform {

/// Whether a window can be shown: a Wayland display is named, or an X display that answers. (A
/// display that is named but gone makes dialogs end just as if the artist had cancelled.)
bool has_display();

}  // namespace counterproof::platform
