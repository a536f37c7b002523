// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { formsToTry, withoutWrapper } from '../../../extension/src/capture/picture-forms';
import { isPictureAddress } from '../../../extension/src/capture/picture-hosts';
import { pictureType } from '../../../extension/src/capture/picture-type';

const full = 'https://ae-pic-a1.aliexpress-media.com/kf/S1.jpg';

describe('forms of a picture', () => {
  it.each([
    [`${full}_480x480q75.jpg_.avif`, `${full}_480x480q75.jpg`],
    [`${full}_220x220q75.jpg_.webp`, `${full}_220x220q75.jpg`],
    [`${full}_.webp`, full],
    [`${full}_480x480.jpg`, `${full}_480x480.jpg`],
    ['https://x.alicdn.com/kf/S.avif', 'https://x.alicdn.com/kf/S.avif'],
    ['https://x.alicdn.com/kf/S_.avif.jpg', 'https://x.alicdn.com/kf/S_.avif.jpg'],
  ])('%s is asked for as %s', (shown, asked) => expect(withoutWrapper(shown)).toBe(asked));

  it('never tries more than two, and one only once', () => {
    expect(formsToTry(`${full}_480x480q75.jpg_.avif`, full)).toEqual([`${full}_480x480q75.jpg`, full]);
    expect(formsToTry(`${full}_.webp`, full)).toEqual([full]);
    expect(formsToTry(full, '')).toEqual([full]);
  });
});

describe('picture hosts', () => {
  it.each([full, 'https://ae01.alicdn.com/kf/S1.jpg', 'https://s.alicdn.com/@sc04/kf/H1.jpg_300x300.jpg'])(
    '%s may be fetched',
    (address) => expect(isPictureAddress(address)).toBe(true),
  );

  it.each([
    'http://ae01.alicdn.com/kf/S1.jpg',
    'https://ae01.alicdn.com:8443/kf/S1.jpg',
    'https://user@ae01.alicdn.com/kf/S1.jpg',
    'https://evilalicdn.com/kf/S1.jpg',
    'https://alicdn.com.example.org/kf/S1.jpg',
    'https://www.aliexpress.com/item/1.html',
    'https://127.0.0.1/kf/S1.jpg',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'no address',
    '',
  ])('%s may not', (address) => expect(isPictureAddress(address)).toBe(false));
});

describe('type by bytes', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
  it.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n', 'png'],
    ['RIFF\x01\x00\x00\x00WEBPVP8 ', 'webp'],
    ['GIF89a', 'gif'],
    ['\x00\x00\x00\x1cftypavif', 'avif'],
    ['<!doctype html>', 'other'],
    ['RIFF\x01\x00\x00\x00WAVE', 'other'],
    ['', 'other'],
  ])('%j is %s', (text, type) => expect(pictureType(bytes(text))).toBe(type));
});
