// SPDX-License-Identifier: Apache-2.0
chrome.storage.local.set({ popupOpened: Date.now() });
