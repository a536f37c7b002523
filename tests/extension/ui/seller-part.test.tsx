// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { unknownSeller } from '../../../extension/src/sites/bare-reading';
import { SellerPart } from '../../../extension/src/ui/pieces/seller-part';
import * as states from './states';
import { stubBrowser } from './stub-browser';

const kHost = 'https://shoprenderview.aliexpress.com';
const kLicence = `${kHost}/credential/showcredential.htm?storeNum=1102345678`;
const kStore = 'https://www.aliexpress.com/store/1102345678';
const seller = {
  ...unknownSeller(),
  company: 'Heron Trading',
  storeUrl: kStore,
  licenceUrl: kLicence,
};

beforeEach(() => void stubBrowser());

const linksOn = (url: string): string[] => {
  const root = document.createElement('div');
  render(<SellerPart page={states.page({ url, seller })} />, root);
  return [...root.querySelectorAll<HTMLAnchorElement>('.seller-links a')].map(({ href }) => href);
};

it('offers the pages of a seller, but not the one that is open', () => {
  expect(linksOn('https://www.aliexpress.com/item/1005.html')).toEqual([kStore, kLicence]);
  expect(linksOn(`${kLicence}&spm=a2g0o.store`)).toEqual([kStore]);
  expect(linksOn(`${kHost}/credential/showcredential.htm?storeNum=11`)).toEqual([kStore, kLicence]);
  expect(linksOn(`${kStore}?spm=1`)).toEqual([kLicence]);
});
