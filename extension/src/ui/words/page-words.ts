// SPDX-License-Identifier: Apache-2.0
// What one tab's state means, in sentences. Pure. Its first duty: "no matches" is said only when the page was read
// and every picture that could be compared was compared; everything else is named for what it is.

import { countRows } from '../../messages/row-counts';
import type { RowCounts } from '../../messages/row-counts';
import type { PageState, TabState } from '../../messages/tab-state';
import type { TabFacts } from '../../messages/view-messages';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';
import { canCompare } from './host-words';
import { notChecked } from './picture-words';
import { siteName } from './site-name';

export interface PageWords {
  heading: string;
  lines: string[];
  mood: 'busy' | 'calm' | 'found' | 'notice';
  /** 0..1 while pictures are being checked, else null. */
  progress: number | null;
  figures: Figure[];
}

export interface Figure {
  label: string;
  value: string;
}

function unreadable(page: PageState): TextKey {
  if (page.reason === 'captcha') return 'page_captcha';
  if (page.reason === 'login') return 'page_login';
  return 'page_unreadable';
}

const kEmpty: Readonly<Record<string, TextKey>> = {
  delisted: 'page_delisted',
  not_sold_here: 'page_not_sold_here',
  no_data: 'page_no_data',
  not_found: 'page_not_found',
};

const kNotUnderstood: Readonly<Record<string, TextKey>> = {
  no_pictures: 'page_no_pictures',
  no_seller: 'page_no_seller',
  supplier_list: 'page_supplier_list',
  reading_failed: 'page_reading_failed',
};

function wordsOf(page: PageState, keys: Readonly<Record<string, TextKey>>): TextKey | undefined {
  const reason = page.reason ?? '';
  return Object.hasOwn(keys, reason) ? keys[reason] : undefined;
}

function emptyKey(page: PageState): TextKey {
  return wordsOf(page, kEmpty) ?? 'page_empty';
}

/** What else such a page shows, or that there was nothing to check: never that, when something was checked. */
function withBeside(words: PageWords, state: TabFacts, rows: RowCounts): PageWords {
  const { pictures } = state.scan;
  const saysWhy = state.page?.reason === 'not_sold_here' || state.page?.reason === 'no_data';
  if (pictures.seen === 0)
    return saysWhy ? words : { ...words, lines: [...words.lines, text('page_nothing_to_check')] };
  const lines = [...words.lines];
  if (pictures.checked > 0) lines.push(counted('beside_checked', pictures.checked));
  lines.push(...leftLines(state), ...rowLines(rows));
  const otherwise = notChecked(pictures) > 0 ? 'notice' : words.mood;
  return { ...words, lines, mood: isFound(rows) ? 'found' : otherwise };
}

const isFound = (rows: RowCounts): boolean => rows.matches + rows.recommended + rows.possible > 0;

/** What was not checked: not yet, or not at all. */
function leftLines(state: TabFacts): string[] {
  const { pictures } = state.scan;
  const missed = notChecked(pictures);
  return [
    ...(pictures.waiting > 0 ? [waitingLine(state)] : []),
    ...(missed > 0 ? [counted('scan_missed', missed)] : []),
  ];
}

function rowLines(rows: RowCounts): string[] {
  const lines: string[] = [];
  if (rows.recommended > 0) lines.push(counted('scan_recommended', rows.recommended));
  if (rows.possible > 0) lines.push(counted('scan_possible', rows.possible));
  if (rows.allowed > 0) lines.push(counted('scan_allowed', rows.allowed));
  return lines;
}

function notUnderstood(page: PageState): string {
  if (page.reason === 'unknown_site') return text('page_unknown_site');
  const key = wordsOf(page, kNotUnderstood) ?? 'page_not_understood';
  return text(key, number(page.health.links), number(page.listings));
}

function withoutListings(heading: string, line: string, mood: PageWords['mood']): PageWords {
  return { heading, lines: [line], mood, progress: null, figures: [] };
}

const showsOnlySeller = ({ kind, listings, seller }: PageState): boolean =>
  kind === 'store' && listings === 0 && seller !== null;

/** A captcha lies over what was read. */
const isCovered = ({ reason }: PageState): boolean => reason === 'captcha';
const coverLines = (page: PageState): string[] => (isCovered(page) ? [text('page_captcha_over')] : []);

function headingKey(page: PageState): TextKey {
  if (page.kind === 'empty' && page.reason === 'delisted') return 'page_kind_delisted';
  return showsOnlySeller(page) ? 'page_kind_company' : (`page_kind_${page.kind}` as TextKey);
}

export function pageWords(state: TabState): PageWords {
  return factsWords(state, countRows(state.rows));
}

/** The same, where only the number of rows is known. */
export function factsWords(state: TabFacts, rows: RowCounts): PageWords {
  const { page, portal } = state;
  if (portal) return withoutListings(text('portal_heading'), text('portal_here', portal.host), 'calm');
  if (!page) return withoutListings(text('page_none_heading'), text('page_none'), 'calm');

  const heading = text(headingKey(page), siteName(page.site));
  if (page.kind === 'unreadable') return withoutListings(heading, text(unreadable(page)), 'notice');
  if (page.kind === 'not_understood') {
    const words = withoutListings(heading, notUnderstood(page), 'notice');
    return state.scan.pictures.seen > 0 ? withBeside(words, state, rows) : words;
  }
  if (page.kind === 'empty')
    return withBeside(withoutListings(heading, text(emptyKey(page)), 'calm'), state, rows);
  if (showsOnlySeller(page)) {
    const words = withoutListings(heading, text('page_only_seller'), isCovered(page) ? 'notice' : 'calm');
    return { ...words, lines: [...coverLines(page), ...words.lines] };
  }
  if (page.listings === 0) return withoutListings(heading, text('page_no_listings'), 'notice');
  return { heading, ...listingsWords(state, page, rows) };
}

function listingsWords(state: TabFacts, page: PageState, rows: RowCounts): Omit<PageWords, 'heading'> {
  const { pictures } = state.scan;
  const scanning = state.scan.state === 'scanning';
  const missed = notChecked(pictures);
  const whole =
    state.scan.state === 'done' &&
    pictures.waiting === 0 &&
    missed === 0 &&
    pictures.seen > 0 &&
    !isCovered(page);

  const listings = counted('count_listings', page.listings);
  const lines = coverLines(page);
  // Compared with no work at all, no picture has been compared.
  const noWorks = state.host.state === 'ready' && state.host.portfolio.ready === 0;
  if (noWorks)
    return {
      lines: [...lines, text('scan_no_works', listings)],
      mood: 'notice',
      progress: null,
      figures: [],
    };
  if (pictures.seen === 0) {
    lines.push(text('scan_no_pictures_yet', listings));
  } else if (pictures.checked === 0) {
    lines.push(text('scan_none_checked', listings), ...leftLines(state));
  } else if (whole) {
    lines.push(
      text(
        'scan_whole',
        listings,
        counted('count_checked', pictures.checked),
        counted('count_matches', rows.matches),
      ),
    );
  } else {
    const checked = counted('count_checked_of', pictures.seen, number(pictures.checked));
    const matches = counted('count_matches_so_far', rows.matches);
    lines.push(text('scan_part', listings, checked, matches), ...leftLines(state));
  }
  lines.push(...rowLines(rows));
  const portfolio = state.host.state === 'ready' ? state.host.portfolio : null;
  if (portfolio?.state === 'indexing' && portfolio.waiting > 0 && pictures.checked > 0) {
    lines.push(counted('scan_with_works', portfolio.ready));
  }

  const waiting = scanning && canCompare(state.host);
  return {
    lines,
    mood: isFound(rows) ? 'found' : waiting ? 'busy' : whole ? 'calm' : 'notice',
    progress: waiting && pictures.seen > 0 ? (pictures.seen - pictures.waiting) / pictures.seen : null,
    // Figures without a single comparison behind them would read like a result.
    figures: pictures.checked > 0 ? figures(state, page, rows, whole) : [],
  };
}

function waitingLine(state: TabFacts): string {
  const { pictures } = state.scan;
  if (!canCompare(state.host)) return counted('scan_waiting_for_host', pictures.waiting);
  if (state.scan.state === 'stopped') return counted('scan_stopped', pictures.waiting);
  return counted('scan_waiting', pictures.waiting);
}

function figures(state: TabFacts, page: PageState, rows: RowCounts, whole: boolean): Figure[] {
  const { pictures } = state.scan;
  const ended = state.scan.state === 'done' && pictures.waiting === 0;
  const soFar = (count: number): string =>
    whole || count > 0 ? number(count) : text(ended ? 'figure_among' : 'figure_so_far', number(count));
  return [
    { label: text('figure_listings'), value: number(page.listings) },
    {
      label: text('figure_checked'),
      value:
        pictures.checked === pictures.seen && pictures.seen > 0
          ? number(pictures.checked)
          : text('figure_of', number(pictures.checked), number(pictures.seen)),
    },
    { label: text('figure_matches'), value: soFar(rows.matches) },
    { label: text('figure_possible'), value: soFar(rows.possible) },
  ];
}
