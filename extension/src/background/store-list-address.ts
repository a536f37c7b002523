// SPDX-License-Identifier: Apache-2.0
// Whether an address shows the whole list of a store, or a part of it that the store's visitor asked for: what such a
// part says of its pages and its number says nothing of the whole.

const kAsked =
  /^(?:searchtext|searchkeyword|keywords?|q|key|productgroupid|groupid|categoryid|catid|origincategoryid)$/i;
const kPartPath = /\/(?:search|productgrouplist|featureproductlist|group)(?:[-/.]|$)/i;

export function showsWholeStoreList(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams } = new URL(address);
  if (kPartPath.test(pathname)) return false;
  return ![...searchParams].some(([name, value]) => kAsked.test(name) && value.trim() !== '');
}
