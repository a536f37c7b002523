// SPDX-License-Identifier: Apache-2.0
// Injected into the top frame of a complaint portal's tab when the artist presses Fill (background/fill.ts).
// Forms are drawn late and in steps, and a choice may bring new fields: plan, write the first field that is new, let the
// form settle, plan again, until nothing new can be written.

import { heldNow, isHeld, writeField } from './executor';
import type { FormDraft } from './form-draft';
import { formMapFor, type FormMap } from './form-map';
import { readForm, type ChoiceReading } from './form-reading';
import { openList } from './open-list';
import type { FieldRole, FillReport, LeftToArtist, PlannedFill, Refusal } from './plan';
import { planForm, type FormPlan, type PlannedOpen, type PlannedWrite } from './planner';
import { ScrollPlaces } from './scroll-places';
import { settled } from './settle';

export interface Patience {
  /** A form drawn up to two seconds late is waited for. */
  patienceMs: number;
  quietMs: number;
  /** After so long nothing more is written: the artist is looking at something else by then. */
  wholeMs: number;
}

const usual: Patience = { patienceMs: 2500, quietMs: 150, wholeMs: 15_000 };

const leftToArtist: LeftToArtist[] = ['files', 'agreement', 'slider', 'submit'];

export async function fillForm(
  document: Document,
  url: string,
  draft: FormDraft,
  patience: Partial<Patience> = usual,
): Promise<FillReport> {
  const map = formMapFor(url);
  const origin = map === null ? null : new URL(url).origin;
  const window = document.defaultView;
  // A sandboxed document has the portal's address and no origin; a framed one is somebody else's page.
  if (map === null || window === null || window.top !== window || window.origin !== origin)
    return nothing([{ role: 'form', why: 'This page is no complaint portal that Counterproof knows.' }]);
  return new Filling(document, draft, map, { ...usual, ...patience }).run();
}

class Filling {
  private readonly written: PlannedWrite[] = [];
  private readonly failed: Refusal[] = [];
  private readonly tried = new Set<FieldRole>();
  /** Roles that were waited for in vain: later fields no longer wait for them. */
  private readonly givenUp = new Set<FieldRole>();
  private readonly open = new Map<Element, ChoiceReading[]>();
  private readonly end: number;
  private readonly places = new ScrollPlaces();

  constructor(
    private readonly document: Document,
    private readonly draft: FormDraft,
    private readonly map: FormMap,
    private readonly patience: Patience,
  ) {
    this.end = Date.now() + patience.wholeMs;
  }

  async run(): Promise<FillReport> {
    try {
      return await this.fill();
    } finally {
      this.places.putBack();
    }
  }

  private async fill(): Promise<FillReport> {
    let until = this.deadline();
    let plan: FormPlan;
    for (;;) {
      // Asked before reading: what was read before the time was up does not count as the last look.
      const isLate = Date.now() >= until;
      plan = this.plan();
      if (this.isOver) break;
      const next = this.next(plan);
      const missing = plan.mayCome.filter((role) => !this.tried.has(role) && !this.givenUp.has(role));
      // A later field waits while an earlier choice may still bring its options.
      if (next !== null && !missing.some((role) => this.orderOf(role) < this.orderOf(next.role))) {
        this.tried.add(next.role);
        if ('value' in next) this.write(next);
        else await this.choose(next);
        until = this.deadline();
      } else if (plan.understood && next === null && missing.length === 0) {
        break;
      } else if (isLate) {
        if (!plan.understood) break;
        for (const role of missing) this.givenUp.add(role);
        continue;
      }
      await this.settle();
    }
    if (!plan.understood && this.written.length === 0) return nothing(plan.refusals);
    return this.report(plan);
  }

  private plan(): FormPlan {
    return planForm(readForm(this.document, this.open), this.draft, this.map, true);
  }

  private next(plan: FormPlan): PlannedWrite | PlannedOpen | null {
    return this.untried(plan).sort((a, b) => this.orderOf(a.role) - this.orderOf(b.role))[0] ?? null;
  }

  private untried(plan: FormPlan): (PlannedWrite | PlannedOpen)[] {
    return [...plan.writes, ...plan.opens].filter(({ role }) => !this.tried.has(role));
  }

  private get isOver(): boolean {
    return Date.now() >= this.end;
  }

  private write(planned: PlannedWrite): void {
    for (const element of [planned.field.element, planned.choice?.option]) {
      if (element) this.places.note(element);
    }
    const outcome = writeField(this.document, planned, this.open);
    if ('fill' in outcome) this.written.push(planned);
    else this.failed.push(outcome.refusal);
  }

  private async choose(wanted: PlannedOpen): Promise<void> {
    const { role, label } = wanted;
    this.places.note(wanted.field.element);
    const list = openList(wanted);
    if (list === null) {
      const why = `${label}: the list could not be opened, or something lies over it. Choose it yourself.`;
      this.failed.push({ role, why });
      return;
    }
    const until = this.deadline();
    let plan: FormPlan;
    for (;;) {
      await this.settle();
      const isLate = Date.now() >= until;
      this.open.set(list.dropdown.box, list.choices());
      plan = this.plan();
      if (this.isOver) {
        this.failed.push({ role, why: lateWords(label) });
        list.close();
        break;
      }
      const write = plan.writes.find((one) => one.role === role);
      if (write !== undefined) {
        this.write(write);
        break;
      }
      if (!isLate && (!plan.understood || plan.mayCome.includes(role))) continue;
      this.failed.push(
        plan.refusals.find((one) => one.role === role) ?? {
          role,
          why: `${label}: no list appeared. Choose it yourself.`,
        },
      );
      list.close();
      break;
    }
    this.open.delete(list.dropdown.box);
  }

  private report(plan: FormPlan): FillReport {
    const fills: PlannedFill[] = [];
    const lost: Refusal[] = [];
    const reading = readForm(this.document);
    for (const write of this.written) {
      const { role, label, value } = write;
      const held = heldNow(reading, write);
      if (isHeld(write, held)) fills.push({ role, field: label, value });
      else lost.push({ role, why: lostWords(label, held) });
    }
    const done = new Set<Refusal['role']>(this.tried);
    const late = this.untried(plan).map(({ role, label }) => ({ role, why: lateWords(label) }));
    return {
      understood: true,
      language: plan.language,
      fills,
      refusals: [...plan.refusals.filter(({ role }) => !done.has(role)), ...late, ...this.failed, ...lost],
      left: leftToArtist,
      untouched: plan.untouched,
    };
  }

  private orderOf(role: FieldRole): number {
    return this.map.forms[this.draft.form].roles.find(([one]) => one === role)?.[1].order ?? 0;
  }

  private deadline(): number {
    return Date.now() + this.patience.patienceMs;
  }

  private settle(): Promise<void> {
    const left = Math.max(0, this.end - Date.now());
    return settled(this.document, this.patience.quietMs, Math.min(this.patience.patienceMs, left));
  }
}

function lateWords(label: string): string {
  return `${label}: the form did not come to rest in time, so filling stopped before this field. Press Fill again, or fill it in yourself.`;
}

function lostWords(label: string, held: string | null): string {
  return held === null || held === ''
    ? `${label}: the form did not keep what was filled in. Fill it in yourself.`
    : `${label}: the form turned what was filled in into something else. Look at it and put it right yourself.`;
}

function nothing(refusals: Refusal[]): FillReport {
  return { understood: false, language: null, fills: [], refusals, left: leftToArtist };
}
