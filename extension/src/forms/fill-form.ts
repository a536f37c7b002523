// SPDX-License-Identifier: Apache-2.0
// Injected into the top frame of a complaint portal's tab when the artist presses Fill (background/fill.ts).
// Forms are drawn late and in steps, and a choice may bring new fields: plan, write the first field that is new, let the
// form settle, plan again, until nothing new can be written.

import type { Draft } from '../messages/view-messages';
import { stillHolds, writeField } from './executor';
import { formMapFor } from './form-map';
import { readForm } from './form-reading';
import type { FieldRole, FillReport, LeftToArtist, Refusal } from './plan';
import { planForm, type FormPlan, type PlannedWrite } from './planner';

/** A form drawn up to two seconds late is waited for. */
const patienceMs = 2500;
const quietMs = 150;
/** Choices of the form come before what depends on them. */
const order: FieldRole[] = ['platform', 'iprType', 'work', 'complaintType', 'reason', 'links', 'statement'];

export const leftToArtist: LeftToArtist[] = ['files', 'agreement', 'slider', 'submit'];

export async function fillForm(document: Document, url: string, draft: Draft): Promise<FillReport> {
  const map = formMapFor(url);
  if (map === null)
    return nothing([{ role: 'form', why: 'This page is no complaint portal that Counterproof knows.' }]);
  const written: PlannedWrite[] = [];
  const failed: Refusal[] = [];
  const tried = new Set<FieldRole>();
  /** Roles that were waited for in vain: later fields no longer wait for them. */
  const givenUp = new Set<FieldRole>();
  let until = Date.now() + patienceMs;
  let plan: FormPlan;
  for (;;) {
    plan = planForm(readForm(document), draft, map);
    const next = plan.writes
      .filter(({ role }) => !tried.has(role))
      .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))[0];
    const missing = plan.refusals
      .map(({ role }) => role)
      .filter((role): role is FieldRole => role !== 'form' && !tried.has(role) && !givenUp.has(role));
    // A later field waits while an earlier choice may still bring its options.
    if (next !== undefined && !missing.some((role) => order.indexOf(role) < order.indexOf(next.role))) {
      tried.add(next.role);
      const outcome = writeField(document, next);
      if ('fill' in outcome) written.push(next);
      else failed.push(outcome.refusal);
      until = Date.now() + patienceMs;
    } else if (plan.understood && missing.length === 0) {
      break;
    } else if (Date.now() >= until) {
      if (!plan.understood) break;
      for (const role of missing) givenUp.add(role);
      continue;
    }
    await quiet(document);
  }
  if (!plan.understood && written.length === 0) return nothing(plan.refusals);

  const kept = written.filter((write) => stillHolds(document, write));
  const lost = written
    .filter((write) => !kept.includes(write))
    .map(({ role, label }) => ({
      role,
      why: `${label}: the form did not keep what was filled in. Fill it in yourself.`,
    }));
  const done = new Set<Refusal['role']>([...tried]);
  return {
    understood: true,
    language: plan.language,
    fills: kept.map(({ role, label, value }) => ({ role, field: label, value })),
    refusals: [...plan.refusals.filter(({ role }) => !done.has(role)), ...failed, ...lost],
    left: leftToArtist,
  };
}

function nothing(refusals: Refusal[]): FillReport {
  return { understood: false, language: null, fills: [], refusals, left: leftToArtist };
}

/** Resolves when the document has not changed for a moment. */
function quiet(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => restart());
    let timer = setTimeout(finish, quietMs);
    const longest = setTimeout(finish, patienceMs);
    function restart(): void {
      clearTimeout(timer);
      timer = setTimeout(finish, quietMs);
    }
    function finish(): void {
      clearTimeout(timer);
      clearTimeout(longest);
      observer.disconnect();
      resolve();
    }
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}
