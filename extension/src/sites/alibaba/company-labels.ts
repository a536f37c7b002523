// SPDX-License-Identifier: Apache-2.0
// How company profile and contact pages name what they say of a supplier.
import type { LabelForms } from '../labelled-values';
import type { SellerReading } from '../page-reading';

export const companyLabels = {
  company: [
    'company name',
    'name of (?:the )?company',
    'business name',
    'nombre de la empresa',
    "nom de l['’]entreprise",
    'firmenname',
    'nome da empresa|nome dell.azienda|bedrijfsnaam|nazwa firmy',
    'название компании|şirket (?:adı|ismi)|اسم الشركة|שם (?:ה)?חברה',
    '会社名|회사\\s?(?:명|이름)|tên công ty|ชื่อบริษัท|nama perusahaan',
    '公司名称',
    '企业名称',
  ],
  country: [
    'country ?/ ?region',
    'country ?/ ?territory',
    'country',
    'location',
    'país(?: ?/ ?región)?',
    'pays(?: ?/ ?région)?',
    'land(?: ?/ ?region)?',
    'paese(?: ?/ ?regione)?|страна(?: ?/ ?регион)?|ülke(?: ?/ ?bölge)?',
    '国(?: ?/ ?地域)?|국가(?: ?/ ?지역)?|quốc gia(?: ?/ ?khu vực)?|negara(?: ?/ ?wilayah)?',
    '国家(?:/地区)?',
  ],
  province: ['province ?/ ?state', 'state ?/ ?province', 'province', 'provincia(?: ?/ ?estado)?', '省份'],
  address: [
    'operational address',
    'operation address',
    'company address',
    'registered address',
    'street address',
    'address',
    'business address',
    'dirección',
    'adresse',
    'endereço(?: (?:da empresa|comercial|operacional))?|indirizzo(?: (?:dell.azienda|operativo))?|(?:bedrijfs)?adres',
    '(?:юридический |фактический )?адрес(?: компании)?|(?:şirket )?adresi|عنوان الشركة|العنوان|(?:ה)?כתובת',
    '(?:会社)?住所|所在地|(?:회사 )?주소|소재지|địa chỉ(?: công ty)?|ที่อยู่(?:บริษัท)?|alamat(?: perusahaan)?',
    '经营地址',
    '注册地址',
    '地址',
  ],
  representative: [
    'legal representative(?: ?/ ?ceo)?',
    'legal rep(?:resentative)?',
    'corporate',
    '法定代表人',
  ],
  registrationNumber: [
    '(?:business )?registration (?:no\\.?|number|code)',
    '(?:unified )?social credit (?:code|no\\.?|number)',
    'business licen[cs]e (?:no\\.?|number)',
    '注册号',
    '统一社会信用代码',
  ],
  vatNumber: ['vat (?:no\\.?|number|id)', 'tax (?:no\\.?|number|id)'],
  businessType: [
    'business type',
    'company type',
    'tipo de (?:negocio|empresa)',
    "type d['’]entreprise",
    '经营模式',
  ],
  scope: ['business (?:scope|range)', '经营范围'],
  established: [
    'year (?:of )?establish(?:ed|ment)',
    'established(?: in)?',
    'date of (?:establishment|issue)',
    'año de fundación',
    '成立(?:时间|日期|年份)',
  ],
  authority: ['(?:registration|issuing) authority', 'issued by', '登记机关'],
} satisfies Partial<LabelForms<keyof SellerReading>>;

/** A label may stand there with nothing behind it. */
export function isNoValue(text: string): boolean {
  return text === '' || /^(?:-+|—|n\/?a|none|null|no data)$/i.test(text);
}
