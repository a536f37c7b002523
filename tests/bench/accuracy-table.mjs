// SPDX-License-Identifier: Apache-2.0
import { shareInterval } from './share-interval.mjs';

/** A page of 60 listings with six pictures each. */
const kPicturesOfPage = 360;

const share = (value) => (value === null ? '-' : value.toFixed(3)).padStart(8);

function line(of) {
  const columns = [of.recall, of.first, of.match, of.listed, of.overlap].map(share).join('');
  return `${of.name.padEnd(14)}${String(of.pairs).padStart(7)}${columns}\n`;
}

const percent = (value) => `${(100 * value).toPrecision(2)} %`;

/** How many innocents are shown so, and on how many pages of nothing but innocents that would be seen. */
function alarm(name, count, innocents) {
  const { low, high } = shareInterval(count, innocents);
  const pages = [count / Math.max(1, innocents), low, high].map((one) =>
    percent(1 - (1 - one) ** kPicturesOfPage),
  );
  return `innocent pictures shown as ${name}: ${count} (${percent(low)} to ${percent(high)}); on ${pages[0]} of innocent pages (${pages[1]} to ${pages[2]})\n`;
}

/** What accuracy-measures.mjs measured, to be read by people. */
export function table(measured) {
  const head = `${''.padEnd(14)}${['pairs', 'recall', 'first', 'match', 'listed', 'IoU'].map((name, i) => name.padStart(i === 0 ? 7 : 8)).join('')}\n`;
  const { alarms, innocents, threshold, whole } = measured;
  return [
    `${measured.pictures} pictures, ${innocents} of them innocent, ${whole.pairs} pairs of picture and work\n`,
    `µAP ${measured.averagePrecision.toFixed(4)}, recall at 1 false highlight per 1,000 innocents ${whole.recall?.toFixed(4) ?? '-'} (threshold ${threshold.toFixed(4)})\n`,
    alarm('"match"', alarms.match, innocents),
    alarm('"match" or "possible"', alarms.match + alarms.possible, innocents),
    `A page has ${kPicturesOfPage} pictures; in brackets 95 % intervals.\n\n`,
    'recall: pairs found above that threshold. first: pictures whose best line is right. match, listed:\n',
    'pictures outlined, and outlined or listed, for the right work. IoU: of the pairs found.\n\n',
    head,
    line(whole),
    '\nby kind\n',
    ...measured.kinds.map(line),
    '\nby size of the picture\n',
    ...measured.sizes.map(line),
    '\nby share of the picture that the work takes\n',
    ...measured.areas.filter((area) => area.pairs > 0).map(line),
  ].join('');
}
