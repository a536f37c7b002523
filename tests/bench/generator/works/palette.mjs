// SPDX-License-Identifier: Apache-2.0
// Colours that go together: a ground, an ink and four tones, from one hue and a rule.

export function hsl(hue, saturation, lightness) {
  const a = saturation * Math.min(lightness, 1 - lightness);
  const part = (n) => {
    const k = (n + hue / 30) % 12;
    const value = lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

const STEPS = [
  [0, 30, 60, -30],
  [0, 180, 150, 210],
  [0, 120, 240, 60],
  [0, 8, -8, 15],
  [0, 90, 180, 270],
];

export function paletteFrom(random) {
  const hue = random.next() * 360;
  const steps = random.pick(STEPS);
  const strong = random.pick([0.25, 0.45, 0.6, 0.75, 0.9]);
  const dark = random.chance(0.35);
  const tones = steps.map((step) =>
    hsl(
      (hue + step + random.bell() * 14 + 720) % 360,
      strong * random.between(0.7, 1.1),
      dark ? random.between(0.42, 0.75) : random.between(0.3, 0.68),
    ),
  );
  const paper = random.chance(0.35);
  const ground = dark
    ? hsl(hue, strong * 0.5, random.between(0.06, 0.2))
    : paper
      ? random.pick(['#ffffff', '#faf6ec', '#f3f1ee'])
      : hsl((hue + 200) % 360, strong * 0.5, random.between(0.78, 0.95));
  const ink = dark ? hsl(hue, strong * 0.3, 0.93) : hsl(hue, strong * 0.6, random.between(0.06, 0.22));
  return { ground, ink, tones, dark };
}
