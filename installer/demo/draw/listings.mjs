// SPDX-License-Identifier: Apache-2.0
// What the sample marketplace sells: which work is shown on what, how changed; and everything innocent.

// [work, product, how] where how may hold cloth, mirrored, window [u0,v0,u1,v1], hue, flash [kind, words], small, collage, size.
export const COPIES = [
  ['blue-heron', 'poster', {}],
  ['blue-heron', 'tee', { cloth: '#f6f6f4', mirrored: true }],
  ['blue-heron', 'cushion', { window: [0.12, 0.02, 0.88, 0.66] }],
  ['mountain-lake-at-dawn', 'tapestry', {}],
  ['mountain-lake-at-dawn', 'mug', { window: [0.1, 0.05, 0.75, 0.95] }],
  ['storm-off-the-point', 'poster', { flash: ['strip', 'FREE SHIPPING'] }],
  ['keepers-light', 'phone', { window: [0.2, 0, 0.95, 1] }],
  ['keepers-light', 'poster', { mirrored: true, size: 560 }],
  ['birch-wood-october', 'tapestry', { hue: 28 }],
  ['hill-town-with-lavender', 'cushion', {}],
  ['hill-town-with-lavender', 'poster', { collage: true, size: 640 }],
  ['desert-moon', 'hoodie', { cloth: '#1d1f26' }],
  ['desert-moon', 'phone', { window: [0.3, 0, 1, 1] }],
  ['poppies-by-the-road', 'tote', {}],
  ['poppies-by-the-road', 'mug', { window: [0.2, 0.1, 0.85, 1] }],
  ['grandmothers-bouquet', 'cushion', { flash: ['burst', '-45%'] }],
  ['grandmothers-bouquet', 'poster', { hue: -24 }],
  ['seven-lemons', 'poster', { flash: ['corner', 'HOT SALE'], size: 560 }],
  ['midnight-garden', 'tapestry', { mirrored: true }],
  ['moon-owl', 'tee', { cloth: '#15161a' }],
  ['moon-owl', 'cushion', { mirrored: true }],
  ['moon-owl', 'hoodie', { cloth: '#3b4048', flash: ['burst', 'NEW'] }],
  ['whale-among-stars', 'tapestry', { size: 600 }],
  ['whale-among-stars', 'phone', { window: [0.02, 0.05, 0.55, 0.95] }],
  ['koi-in-dark-water', 'poster', { size: 720 }],
  ['koi-in-dark-water', 'tee', { cloth: '#20242c' }],
  ['hare-in-the-stubble', 'tote', {}],
  ['old-harbour', 'poster', {}],
  ['window-cat', 'mug', {}],
  ['window-cat', 'cushion', { window: [0.1, 0.12, 0.95, 0.98] }],
  ['tide-lines', 'tapestry', { hue: 150 }],
  ['cut-paper-no-3', 'poster', { collage: true, size: 640 }],
  ['morning-glass', 'phone', { window: [0.12, 0, 0.9, 1] }],
  ['three-mushrooms', 'tee', { cloth: '#efe9dc' }],
  ['fox-by-firelight', 'tee', { cloth: '#f4f4f2' }],
  ['fox-by-firelight', 'hoodie', { cloth: '#22303a' }],
  ['fox-by-firelight', 'sticker', { size: 400 }],
  ['hummingbird', 'tee', { cloth: '#24262c', mirrored: true }],
  ['hummingbird', 'sticker', {}],
  ['eyed-moth', 'tee', { cloth: '#1a1a1e' }],
  ['eyed-moth', 'tee', { cloth: '#e9e4da', hue: 90 }],
  ['sea-turtle', 'tee', { cloth: '#dfeaf0', flash: ['strip', 'S - 5XL'] }],
  ['sea-turtle', 'sticker', { mirrored: true }],
  ['stay-wild', 'tee', { cloth: '#ffffff', size: 560 }],
  ['stay-wild', 'tote', { size: 600 }],
  ['slow-mornings', 'mug', { cloth: '#fbfaf6' }],
  ['folk-birds', 'tee', { cloth: '#f4efe4', small: true, size: 800 }],
  ['folk-birds', 'cushion', { cloth: '#e9dfc9', size: 560 }],
];

const TITLES = {
  tee: [
    'Summer Graphic T-Shirt Men Women Cotton Short Sleeve O-Neck Casual Tee',
    'Vintage Art Print T Shirt Unisex Oversized Streetwear Tops',
    'Harajuku Aesthetic Printed Tshirt Loose Y2K Tee Plus Size',
  ],
  hoodie: [
    'Autumn Winter Printed Hoodie Fleece Pullover Unisex Sweatshirt',
    'Art Graphic Hooded Sweatshirt Oversized Long Sleeve Streetwear',
  ],
  mug: [
    'Ceramic Coffee Mug 350ml Creative Printed Cup Gift for Friends',
    'Art Print Tea Cup Porcelain Milk Mug Office Kitchen Drinkware',
  ],
  cushion: [
    'Throw Pillow Cover 45x45cm Linen Decorative Cushion Case Sofa',
    'Printed Pillowcase Home Decor Living Room Cushion Cover',
  ],
  tapestry: [
    'Wall Hanging Tapestry Bedroom Aesthetic Room Decor Large Cloth',
    'Boho Landscape Tapestry Dorm Wall Art Background Fabric',
  ],
  phone: [
    'Phone Case for iPhone 15 14 13 12 Pro Max Shockproof Soft TPU Cover',
    'Matte Painted Case for Samsung S24 S23 Ultra A54 Back Cover',
  ],
  poster: [
    'Canvas Painting Wall Art Poster Nordic Print Picture Living Room Home Decor Unframed',
    'HD Art Print Poster Modern Gallery Wall Picture Bedroom Decoration',
    'Diamond Painting Kit 5D DIY Full Drill Wall Art Picture',
  ],
  sticker: [
    '50pcs Waterproof Vinyl Sticker Laptop Luggage Skateboard Decal',
    'Die Cut Sticker Pack Aesthetic Notebook Water Bottle Decals',
  ],
  tote: [
    'Canvas Tote Bag Reusable Shopping Shoulder Bag Eco Large Capacity',
    'Printed Shopper Bag Women Cotton Handbag Student Book Bag',
  ],
  lamp: ['LED Desk Lamp Bedside Night Light Touch Dimmable Bedroom'],
  cable: [
    'USB C Cable 100W Fast Charging Type C Data Cord Nylon Braided 2m',
    '240W USB-C to USB-C Cable PD Charger Wire for Laptop Phone',
  ],
  bottle: ['Stainless Steel Vacuum Flask 500ml Insulated Water Bottle'],
  headphones: ['Wireless Bluetooth Headphones Noise Cancelling Headset with Mic'],
  shoe: ['Men Casual Sneakers Breathable Running Shoes Lightweight Trainers'],
  clock: ['Silent Quartz Wall Clock 12 Inch Modern Design Living Room'],
  earrings: ['Bohemian Tassel Drop Earrings for Women Resin Beads Jewelry'],
  notebook: ['A5 PU Leather Notebook Journal Diary Planner Office Stationery'],
  plates: ['Ceramic Dinner Plates Set Nordic Porcelain Tableware Dishes'],
  bag: ['Women Shoulder Bag PU Leather Crossbody Handbag Luxury'],
  socks: ['5 Pairs Cotton Striped Socks Women Autumn Warm Crew Sock'],
  plug: ['65W GaN Charger USB C Quick Charge 3.0 Wall Adapter'],
};

const SLOGANS = [
  ['WEEKEND', 'CLUB'],
  ['MAMA', 'BEAR'],
  ['GOOD', 'VIBES', 'ONLY'],
  ['1987', 'LIMITED'],
  ['COFFEE', 'FIRST'],
  ['GYM', 'RAT'],
  ['LOS', 'ANGELES'],
  ['NO', 'DRAMA'],
];
const CLOTHS = ['#f4f4f2', '#1b1c20', '#c9483f', '#2f5f8a', '#e9dfc9', '#4f6b4a', '#d9a9b4', '#5a5f6a'];

// Every listing in order; `key` names its picture. 48 copies and 96 innocent ones.
export function listings() {
  const out = COPIES.map(([work, product, how], i) => ({
    slot: `copy-${i}`,
    copy: true,
    work,
    product,
    how,
    title: titleOf(product, i),
  }));
  const add = (entry) =>
    out.push({
      slot: `plain-${out.length}`,
      copy: false,
      ...entry,
      title: titleOf(entry.product, out.length),
    });
  const products = ['tee', 'poster', 'cushion', 'mug', 'tapestry', 'hoodie', 'phone', 'tote', 'sticker'];
  for (let i = 0; i < 36; i++)
    add({
      product: products[i % 9],
      art: 'other',
      how: {
        cloth: products[i % 9] === 'mug' ? '#f6f4ee' : CLOTHS[(i * 3) % 8],
        flash: i % 7 === 3 ? ['burst', '-30%'] : i % 9 === 5 ? ['strip', 'BUY 2 GET 1'] : undefined,
      },
    });
  for (let i = 0; i < 14; i++)
    add({
      product: ['cushion', 'tapestry', 'phone', 'mug', 'tote', 'tee', 'hoodie'][i % 7],
      art: 'pattern',
      how: { cloth: CLOTHS[(i * 5) % 8] },
    });
  for (let i = 0; i < 8; i++)
    add({ product: 'tee', art: 'slogan', words: SLOGANS[i], how: { cloth: i % 2 ? '#e4e6e8' : '#f4efe0' } });
  for (let i = 0; i < 8; i++)
    add({
      product: ['tee', 'hoodie', 'mug', 'tee'][i % 4],
      art: null,
      how: { cloth: CLOTHS[i], flash: i === 2 ? ['corner', 'HOT'] : undefined },
    });
  const wares = [
    'cable',
    'lamp',
    'plug',
    'bottle',
    'headphones',
    'shoe',
    'clock',
    'earrings',
    'notebook',
    'plates',
    'bag',
    'socks',
  ];
  for (let i = 0; i < 30; i++)
    add({
      product: i < 24 ? wares[i % 12] : ['cable', 'plug'][i % 2],
      art: 'ware',
      how: { flash: i % 6 === 4 ? ['strip', 'TOP QUALITY'] : undefined },
    });
  return out;
}

const ADJECTIVES = [
  'New',
  '2026',
  'Hot Sale',
  'Fashion',
  'Creative',
  'Nordic',
  'Retro',
  'Cute',
  'Funny',
  'Premium',
  'Cartoon',
  'Classic',
];

function titleOf(product, i) {
  const list = TITLES[product];
  return `${ADJECTIVES[(i * 7) % ADJECTIVES.length]} ${list[i % list.length]}`;
}
