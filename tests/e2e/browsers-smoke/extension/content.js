// SPDX-License-Identifier: Apache-2.0
// Writes into the page what it sees, so that a test can read it.
const picture = document.querySelector('a.search-card-item img[src]');
document.documentElement.dataset.seen = location.href;
document.addEventListener('ask', () => {
  chrome.runtime.sendMessage({ picture: picture.src.replace(/_\.avif$/, '') }, (answer) => {
    document.documentElement.dataset.answer = JSON.stringify(answer);
  });
});
