// SPDX-License-Identifier: Apache-2.0
// Small drawings for the gallery: a painting, and a shirt that carries it. Nothing here is matched by anything.

function dataAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const kPainting = `
  <rect width="400" height="500" fill="#dfe9ea"/>
  <circle cx="290" cy="120" r="56" fill="#e9a04e"/>
  <path d="M0 380 Q120 330 230 370 T400 350 V500 H0Z" fill="#2c6e7f"/>
  <path d="M0 420 Q140 380 260 415 T400 400 V500 H0Z" fill="#1d4a5c"/>
  <path d="M196 420 C150 340 150 250 206 214 C238 192 232 150 204 140 C186 134 176 150 180 166
           M204 140 L262 152 L206 158" fill="none" stroke="#24343c" stroke-width="13" stroke-linecap="round"/>
  <path d="M206 222 C262 236 280 300 240 352 C214 344 180 300 206 222Z" fill="#4a7f95"/>
  <path d="M226 350 L222 448 M204 356 L204 450" stroke="#24343c" stroke-width="6"/>
  <path d="M40 300 q20 -70 10 -140 M64 310 q-6 -60 22 -120 M88 316 q4 -50 -8 -100" fill="none"
        stroke="#5d7f4e" stroke-width="7" stroke-linecap="round"/>`;

const kPoppies = `
  <rect width="400" height="500" fill="#e8e3d2"/>
  <path d="M90 500 Q120 340 130 210 M210 500 Q200 360 220 260 M300 500 Q310 340 290 170" fill="none"
        stroke="#5a7a4a" stroke-width="9"/>
  <g fill="#cc4a35"><circle cx="130" cy="190" r="66"/><circle cx="222" cy="246" r="52"/><circle cx="290" cy="140" r="72"/></g>
  <g fill="#2b2422"><circle cx="130" cy="190" r="17"/><circle cx="222" cy="246" r="14"/><circle cx="290" cy="140" r="19"/></g>`;

export function artwork(workId: string): string {
  const inside = workId.endsWith('3') ? kPoppies : kPainting;
  return dataAddress(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500">${inside}</svg>`);
}

export function garment(key: string): string {
  const cloth = ['#f4f4f2', '#2b2d33', '#c9d3c0'][Number.parseInt(key.slice(1), 16) % 3] ?? '#ffffff';
  return dataAddress(`<svg xmlns="http://www.w3.org/2000/svg" width="350" height="350" viewBox="0 0 350 350">
    <rect width="350" height="350" fill="#d8d2c8"/>
    <path d="M110 60 L145 50 Q175 78 205 50 L240 60 L310 120 L275 160 L250 140 V320 H100 V140 L75 160 L40 120Z"
      fill="${cloth}" stroke="#00000022" stroke-width="2"/>
    <svg x="125" y="120" width="100" height="125" viewBox="0 0 400 500">${kPainting}</svg></svg>`);
}
