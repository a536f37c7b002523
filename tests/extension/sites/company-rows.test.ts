// SPDX-License-Identifier: Apache-2.0
// Company and contact pages of Alibaba in the languages of its hosts.
import { expect, it } from 'vitest';
import { readingOf } from './made/plain-page';

const url = 'https://otterhouse.en.alibaba.com/company_profile.html';

it.each([
  ['de', 'Firmenname', 'Otter GmbH', 'Adresse', 'Weg 5'],
  ['pt', 'Nome da empresa', 'Casa Lontra Ltda', 'Endereço', 'Rua 5'],
  ['it', 'Nome dell’azienda', 'Lontra Srl', 'Indirizzo operativo', 'Via 5'],
  ['nl', 'Bedrijfsnaam', 'Otter BV', 'Adres', 'Weg 5'],
  ['ru', 'Название компании', 'ООО Выдра', 'Юридический адрес', 'ул. 5'],
  ['tr', 'Şirket adı', 'Su Samuru AŞ', 'Adresi', 'Sokak 5'],
  ['ja', '会社名', 'カワウソ株式会社', '所在地', '東京 5'],
  ['ko', '회사명', '수달 주식회사', '주소', '서울 5'],
  ['vi', 'Tên công ty', 'Rái Cá', 'Địa chỉ công ty', 'Đường 5'],
  ['id', 'Nama perusahaan', 'Berang', 'Alamat', 'Jalan 5'],
])('rows in %s are read', (_, company, name, address, place) => {
  const rows = `<dl><dt>${company}:</dt><dd>${name}</dd><dt>${address}:</dt><dd>${place}</dd></dl>`;
  const { kind, seller, sellerProvenance } = readingOf(url, rows);
  expect([kind, seller?.company, seller?.address]).toEqual(['store', name, place]);
  expect([sellerProvenance.company, sellerProvenance.address]).toEqual(['dom', 'dom']);
});
