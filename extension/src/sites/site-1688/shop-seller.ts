// SPDX-License-Identifier: Apache-2.0
import { labelledValues } from '../labelled-values';
import type { SellerReading } from '../page-reading';
import { foldedText } from '../plain-text';
import type { SellerPart } from '../seller-facts';
import { shopOfHost } from './address';
import { shopFields } from './dialect';

const labels = {
  company: ['公司名称', '企业名称', '厂家'],
  address: ['公司地址', '注册地址', '经营地址', '地址'],
  representative: ['法定代表人', '法人代表'],
  registrationNumber: ['统一社会信用代码', '注册号', '工商注册号'],
  established: ['成立(?:时间|日期|年份)', '注册时间'],
  scope: ['经营范围'],
  authority: ['登记机关'],
  businessType: ['经营模式', '企业类型', '公司类型'],
} satisfies Partial<Record<keyof SellerReading, readonly string[]>>;

/** Whose shop a shop page is: its rows, its address, its title ("公司黄页-某某有限公司", "某某商行 - 1688"). */
export function sellerOfShopPage(document: Document, url: URL): SellerPart[] {
  const fields: Partial<SellerReading> = {};
  for (const [name, text] of Object.entries(labelledValues(document, labels)))
    if (text !== '' && !/^(?:-+|无|暂无)$/u.test(text))
      fields[name as keyof typeof labels] = foldedText(text);
  const company = foldedText(document.title)
    .split(/\s*[-_|–—]\s*/u)
    .find((part) => /(?:公司|厂|商行|经营部|工作室|批发部)$/u.test(part));
  const memberId = url.searchParams.get('memberId');
  return [
    { fields, source: 'dom' },
    {
      fields: {
        company: company ?? null,
        memberId: memberId !== null && /^[\w-]{4,40}$/.test(memberId) ? memberId : null,
        ...shopFields(shopOfHost(url.hostname)),
      },
      source: 'dom',
    },
  ];
}
