// SPDX-License-Identifier: Apache-2.0
// What the views ask of the host through the background: the portfolio, what the engine missed, and what the artist
// allows. Part of view-messages.ts.

import type { Judgement, OpenedCase } from './judgement';
import type { HostState } from './tab-state';

export type WorkState = 'ready' | 'waiting' | 'failed' | 'featureless';

/**
 * Why a work is not, or not wholly, usable. A ready work may be 'damaged' (used as far as it goes) or 'vanished' (its
 * file is in no folder at present; it still matches).
 */
export type WorkReason =
  | 'damaged'
  | 'vanished'
  | 'featureless' // too few details to be told from other pictures
  | 'empty' // a file of no bytes
  | 'unreadable' // the file cannot be opened
  | 'not_allowed' // a kind of file we do not read
  | 'too_large'
  | 'undecodable'
  | 'decoder_failed';

/** A date that a file tells of itself; anyone can write anything there. `told` is ISO 8601 as far as it goes. */
export interface WorkDate {
  source: string;
  told: string;
}

/** One work of the portfolio, or one file that is not a work yet or cannot be one. */
export interface WorkRow {
  /** What work.thumbnail and case.openByHand take; null for a file that is not read yet or could not be. */
  id: string | null;
  title: string;
  /** The file's name without its folders. */
  fileName: string;
  /** Pixels; 0 while unknown. */
  width: number;
  height: number;
  state: WorkState;
  reason: WorkReason | null;
  /** How many files show this work. */
  versions: number;
  /** By time; none told for a file that is no work. */
  dates: WorkDate[];
}

export interface PortfolioRequests {
  /** For views that belong to no tab. Connects to the host when that makes sense. */
  'host.state': { request: Record<string, never>; value: HostState };
  /**
   * The host shows the system's dialog; answered when the artist has chosen or cancelled, which may take minutes.
   * Error codes: 'no_dialog' (its message names the command to type instead), 'busy' (a dialog is open already),
   * 'unreadable', 'not_found' (no picture in the folder), each with its sentence.
   */
  'portfolio.chooseFolder': {
    request: Record<string, never>;
    value: { outcome: 'added' | 'cancelled'; folders: number };
  };
  /** Reads all folders again: new, changed and vanished files. */
  'portfolio.rescan': { request: Record<string, never>; value: { started: true } };
  /** Fifty at a time, by title. */
  'portfolio.works': {
    request: { cursor: string | null; state: 'all' | WorkState };
    value: { works: WorkRow[]; next: string | null; total: number };
  };
}

export interface HandRequests {
  /**
   * The five works most like this picture of an open page, best first, also those that no comparison confirmed (score
   * null). Error 'not_found' when the picture is in no open page any more.
   */
  'work.candidates': {
    request: { pictureKey: string };
    value: { candidates: { workId: string; workTitle: string; score: number | null }[] };
  };
  /** The artist says which work a listing shows; the record says that it was found by hand. */
  'case.openByHand': {
    request: {
      tabId: number;
      listingId: string;
      pictureKey: string | null;
      workId: string;
      judgement: Judgement;
    };
    value: OpenedCase;
  };
  /** The artist allows a listing, or everything of its store. Error 'not_found' when the page names no store. */
  'listing.allow': {
    request: { tabId: number; listingId: string; scope: AllowScope };
    value: { allowed: boolean };
  };
  'listing.disallow': {
    request: { tabId: number; listingId: string; scope: AllowScope };
    value: { allowed: boolean };
  };
}

export type AllowScope = 'listing' | 'store';
