// SPDX-License-Identifier: Apache-2.0

const width = 48;

function times(value, base) {
  return base > 0 ? `${(value / base).toFixed(1)} x` : '-';
}

/**
 * A line for each of `rows` ({name, cost: {works, pictures, indexSeconds, bytesPerWork, ms}, measured}), with ratios to
 * the first one's costs.
 */
export function peersTable(rows) {
  const [{ cost: base, measured }] = rows;
  const head = ['µAP', 'first', 'recall', 'ms', 'ratio', 'index s', 'ratio', 'bytes']
    .map((name) => name.padStart(9))
    .join('');
  const lines = rows.map(({ name, cost, measured: { averagePrecision, whole } }) => {
    const index = (cost.indexSeconds * 1000) / cost.works;
    return [
      name.padEnd(width),
      ...[averagePrecision, whole.first, whole.recall].map((share) => (share ?? 0).toFixed(3)),
      cost.ms.toFixed(1),
      times(cost.ms, base.ms),
      index.toFixed(0),
      times(index, (base.indexSeconds * 1000) / base.works),
      Math.round(cost.bytesPerWork).toLocaleString('en'),
    ]
      .map((cell, i) => (i === 0 ? cell : cell.padStart(9)))
      .join('');
  });
  return [
    `${base.works} works, ${measured.pictures} pictures, ${measured.innocents} of them innocent; one core\n`,
    'first: pictures with a work whose best line is right. recall: pairs above every innocent picture\n',
    '(above all but one in 1,000 of them, where there are so many). ms: a picture, decoding and all.\n',
    'index s: seconds for 1,000 works. bytes: kept of a work to find it.\n\n',
    `${''.padEnd(width)}${head}\n`,
    ...lines.map((line) => `${line}\n`),
  ].join('');
}
