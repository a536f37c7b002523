// SPDX-License-Identifier: Apache-2.0
// Fetches one shown picture in the background, or says why it could not. Only addresses that the page itself shows,
// only on listed hosts, without cookies.

import type { CaptureFailure } from '../messages/tab-state';
import { limits } from '../protocol/generated/constants';
import { formsToTry } from './picture-forms';
import { isPictureAddress } from './picture-hosts';
import { mediaTypes, pictureType } from './picture-type';
import { reencode } from './reencode';

export interface CapturedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  /** 'shown': the form the page shows; 'full': the original, because the shown one was refused. */
  form: 'shown' | 'full';
  /** Where it was fetched; not told of what an older version kept. */
  from?: string | undefined;
  /** Drawn anew by the browser, so not the bytes of its server. */
  redrawn?: boolean | undefined;
}

export type Capture = { ok: true; picture: CapturedPicture } | { ok: false; reason: CaptureFailure };

export interface FetchTools {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Whether the browser lets us reach this host now. */
  mayFetch(url: string): Promise<boolean>;
  timeLimitMs: number;
}

const failed = (reason: CaptureFailure): Capture => ({ ok: false, reason });

function reasonOfStatus(status: number): CaptureFailure {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  return 'server';
}

/** Reads no more than the cap, whatever length the header claims. */
async function readCapped(response: Response, cap: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length') ?? 0) > cap) {
    await response.body?.cancel();
    return null;
  }
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > cap) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function judge(
  bytes: Uint8Array<ArrayBuffer>,
  form: CapturedPicture['form'],
  from: string,
): Promise<Capture> {
  const type = pictureType(bytes);
  if (type === 'other') return failed('not_a_picture');
  if (type !== 'gif' && type !== 'avif')
    return { ok: true, picture: { bytes, mediaType: mediaTypes[type], form, from, redrawn: false } };
  const drawn = await reencode(bytes, type);
  if (!drawn) return failed('not_allowed');
  if (drawn.byteLength > limits.maxPictureBytes) return failed('too_large');
  return { ok: true, picture: { bytes: drawn, mediaType: 'image/png', form, from, redrawn: true } };
}

async function fetchForm(
  url: string,
  form: CapturedPicture['form'],
  signal: AbortSignal,
  tools: FetchTools,
): Promise<Capture> {
  const limit = AbortSignal.timeout(tools.timeLimitMs);
  try {
    const response = await tools.fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'force-cache',
      signal: AbortSignal.any([signal, limit]),
    });
    if (response.redirected && !isPictureAddress(response.url)) {
      await response.body?.cancel();
      return failed('host_not_listed');
    }
    if (!response.ok) {
      await response.body?.cancel();
      return failed(reasonOfStatus(response.status));
    }
    const bytes = await readCapped(response, limits.maxPictureBytes);
    return bytes ? await judge(bytes, form, response.url || url) : failed('too_large');
  } catch {
    if (limit.aborted) return failed('slow');
    return failed('network');
  }
}

/** The original is worth asking for only when the shown form was refused or was no picture, not when the net is down. */
const kAskForOriginal: readonly CaptureFailure[] = [
  'forbidden',
  'gone',
  'server',
  'not_a_picture',
  'not_allowed',
];

export async function fetchPicture(
  address: { url: string; full: string },
  signal: AbortSignal,
  tools: FetchTools,
): Promise<Capture> {
  let last: Capture = failed('host_not_listed');
  for (const [turn, url] of formsToTry(address.url, address.full).entries()) {
    if (!isPictureAddress(url)) return turn === 0 ? failed('host_not_listed') : last;
    if (!(await tools.mayFetch(url))) return failed('no_permission');
    const next = await fetchForm(url, turn === 0 ? 'shown' : 'full', signal, tools);
    // The first refusal is what the artist should read, unless the second try worked.
    if (turn === 0 || next.ok) last = next;
    if (last.ok || signal.aborted || !kAskForOriginal.includes(last.reason)) return last;
  }
  return last;
}
