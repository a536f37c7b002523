// SPDX-License-Identifier: Apache-2.0
// What lettering says. The artist's words and other people's are apart: an innocent picture repeats a word of
// the artist only where that is its point (kind n_lettering).

const ARTIST = {
  first: `wild free slow brave quiet lucky gentle midnight golden salty mossy stubborn tiny electric cosmic
    hungry lazy feral honest lonesome velvet rusty`.split(/\s+/),
  second: `heart river garden coffee moon otter pickle mountain sailor poet raven tiger mushroom kitchen
    witch gardener turtle harbour thunder biscuit lighthouse library`.split(/\s+/),
  whole: [
    ['stay', 'wild'],
    ['less noise', 'more birds'],
    ['born to', 'wander'],
    ['plants', 'before', 'people'],
    ['tea first'],
    ['read', 'more', 'books'],
    ['go outside'],
    ['salt & sand'],
    ['dogs know'],
    ['still', 'learning'],
    ['kind', 'is cool'],
    ['no bad', 'rivers'],
    ['bike', 'more'],
    ['make soup'],
    ['moonlit'],
    ['hello', 'darling'],
    ['quiet', 'please'],
    ['sunday', 'club'],
  ],
};
const OTHERS = {
  first: `happy sunny urban classic vintage super royal frozen sweet dirty magic crazy proud simple perfect
    neon young silent sacred lost modern humble`.split(/\s+/),
  second: `dragon soul wolf pizza queen angel fox skater robot island hunter guitar monster player engine
    cactus flamingo surfer panda rocket castle teacher`.split(/\s+/),
  whole: [
    ['good', 'vibes'],
    ['best dad', 'ever'],
    ['game', 'over'],
    ['just do', 'nothing'],
    ['love wins'],
    ['summer', 'nights'],
    ['keep', 'going'],
    ['gym time'],
    ['mama bear'],
    ['new york', 'avenue'],
    ['beach', 'please'],
    ['no limits'],
    ['think', 'positive'],
    ['original', 'brand'],
    ['athletic dept', '1987'],
    ['dream big'],
    ['wine', 'not'],
    ['holiday', 'squad'],
  ],
};

export function slogan(random, artist) {
  const book = artist ? ARTIST : OTHERS;
  if (random.chance(0.4)) return random.pick(book.whole);
  const [first, second] = [random.pick(book.first), random.pick(book.second)];
  const shape = random.whole(0, 3);
  if (shape === 0) return [first, second];
  if (shape === 1) return [`${first} ${second}`];
  if (shape === 2) return [first, second, random.pick(book.second)];
  return [random.pick(book.second), 'and', random.pick(book.second)];
}
