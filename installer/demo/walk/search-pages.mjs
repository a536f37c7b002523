// SPDX-License-Identifier: Apache-2.0
// The pages of the sample marketplace that the demo looks at.

export const searchPages = [1, 2].map(
  (page) => `https://www.aliexpress.com/w/wholesale-art-print.html?page=${page}&SearchText=art+print`,
);
export const innocentPage = 'https://www.aliexpress.com/w/wholesale-usb-cable.html';
export const captchaPage = 'https://www.aliexpress.com/w/wholesale-captcha-test.html';
