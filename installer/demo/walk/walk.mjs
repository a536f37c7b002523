// SPDX-License-Identifier: Apache-2.0
// The whole way without a display: search pages, matches, one case, one filled form. Leaves screenshots, gives the summary.
import path from 'node:path';
import {
  confirmWork,
  openPanel,
  openPortal,
  prepareWork,
  pressFill,
  readPortal,
  showDraft,
} from './panel.mjs';
import { captchaPage, innocentPage, searchPages } from './search-pages.mjs';
import { lookThrough, stateWhen, tabIdOf } from './tab-state.mjs';

/**
 * @param session a launched browser (browsers/launch.mjs)
 * @param server the sample server
 * @param out folder for screenshots
 * @param teller says each step and what it found (steps.mjs)
 */
export async function walk(session, server, out, { step, say }) {
  const shots = [];
  const shoot = async (page, name, caption, options = {}) => {
    await session.screenshot(page, path.join(out, `${name}.png`), options);
    shots.push({ file: `${name}.png`, caption });
  };
  const view = await session.openExtensionPage('panel.html');
  const pages = [];
  const matches = [];
  let firstTab = null;

  const urls = [...searchPages, innocentPage, captchaPage];
  for (const [index, url] of urls.entries()) {
    step(`Looking through page ${index + 1} of ${urls.length}.`);
    const page = await session.openPage(url);
    const tabId = await tabIdOf(view, url);
    firstTab ??= tabId;
    await stateWhen(view, tabId, 'any');
    await lookThrough(page);
    const state = await stateWhen(view, tabId, url === captchaPage ? 'read' : 'done');
    const { checked, seen, skipped, failed } = state.scan.pictures;
    const rows = state.rows.filter(({ findings }) => findings[0]?.kind === 'match');
    const summary = {
      url,
      kind: state.page.kind,
      reason: state.page.reason,
      listings: state.page.listings,
      pictures: seen,
      checked,
      skipped,
      failed,
      matches: rows.length,
    };
    pages.push(summary);
    for (const { listing, findings } of rows) {
      matches.push({
        page: url,
        listing: listing.id,
        work: findings[0].workTitle,
        score: findings[0].score,
        kind: findings[0].kind,
        mirrored: findings[0].mirrored,
        points: findings[0].points,
      });
    }
    say(pageLine(summary));
    for (const found of matches.filter(({ page: at }) => at === url)) say(matchLine(found));
    await page.bringToFront();
    await shoot(page, `page-${index + 1}`, pageLine(summary));
    if (index >= 2) await page.close();
  }

  let filled = null;
  if (matches.length > 0) {
    const work = matches.find(({ page }) => page === searchPages[0])?.work ?? null;
    step('Opening the side panel.');
    const panel = await openPanel(session, firstTab);
    await panel.setViewport({ width: 420, height: 900 });
    await panel.waitForSelector('.card');
    await shoot(panel, 'panel', 'The side panel: listing and work side by side');
    step(`Confirming a match of “${work}”.`);
    await confirmWork(panel, work);
    await shoot(panel, 'confirmed', 'A confirmed match is a case');
    step('Writing the draft of a complaint.');
    await prepareWork(panel, work);
    await shoot(panel, 'draft', 'The draft of the complaint', { fullPage: true });
    step('Opening the sample portal.');
    const portal = await openPortal(session, panel);
    await portal.waitForSelector('textarea[name=statement]');
    // The click on the toolbar button that lets Counterproof into this one tab.
    await session.clickToolbar(portal);
    const portalTab = await tabIdOf(view, portal.url().split('#')[0]);
    await panel.close();
    const onPortal = await openPanel(session, portalTab);
    await onPortal.setViewport({ width: 420, height: 900 });
    step('Filling its form.');
    await showDraft(onPortal);
    await pressFill(onPortal);
    await shoot(onPortal, 'fill-report', 'What was filled in and what is left to you', { fullPage: true });
    await portal.bringToFront();
    filled = await readPortal(portal);
    await shoot(portal, 'form', 'The filled form, before Submit', { fullPage: true });
    say(
      `Filled the complaint form of the sample portal: ${filled.work}, ${filled.links?.split('\n').length ?? 0} link(s). Submit was left alone.`,
    );
  }
  const submits = server.requests.filter(
    ({ method, path: target }) => method === 'POST' && target.startsWith('/complaint'),
  ).length;
  return {
    pages,
    listings: pages.reduce((sum, { listings }) => sum + listings, 0),
    matches,
    filled,
    submits,
    shots,
  };
}

export function pageLine({ url, kind, reason, listings, checked, matches, skipped, failed }) {
  const name = new URL(url).pathname + new URL(url).search.split('&')[0];
  if (kind === 'unreadable' || kind === 'not_understood') return `${name}: could not be read (${reason})`;
  const amiss = [...Object.entries(skipped), ...Object.entries(failed)].map(
    ([why, count]) => `${count} ${why}`,
  );
  return `${name}: ${listings} listings, ${checked} pictures checked, ${matches} matches${amiss.length > 0 ? `; not checked: ${amiss.join(', ')}` : ''}`;
}

export function matchLine({ listing, work, score, kind, mirrored, points }) {
  return `  ${kind} ${score.toFixed(2)}  listing ${listing}  “${work}”${mirrored ? ', mirrored' : ''}, ${points} matching points`;
}
