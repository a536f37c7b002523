// SPDX-License-Identifier: Apache-2.0
// One conversation with the host: hello first, one answer or failure for every request, nothing waits for ever.
// The connection does not outlive its port; `host-link.ts` makes a new one.

import type { NativePort, NativePortEvents } from '../browser/native-port';
import { errorCodes, methodTimeoutsMs, protocolVersion } from '../protocol/generated/constants';
import type { ErrorCode } from '../protocol/generated/constants';
import type {
  EventName,
  EventParams,
  MethodName,
  MethodParams,
  MethodResults,
  SessionHelloResult,
} from '../protocol/generated/types';
import {
  eventValidators,
  paramsValidators,
  resultValidators,
  validateError,
} from '../protocol/generated/validators';
import { HostRefusal } from './host-refusal';
import { HostTrouble, problemOfEnding } from './host-problem';
import { wellFormed } from './well-formed';

/** The host keeps the same limits and starts its clocks later: its own answer must have time to come. */
const kMarginMs = 5_000;

export type OpenPort = (events: NativePortEvents) => NativePort;

export interface RequestOptions<M extends MethodName> {
  onEvent?: (name: EventName, params: EventParams[EventName]) => void;
  /** Ends the wait and tells the host to stop. */
  signal?: AbortSignal;
  /** For tests; else the method's own limit and a margin for the way. */
  timeoutMs?: number;
  readonly method?: M;
}

interface Pending {
  method: MethodName;
  resolve: (result: never) => void;
  reject: (reason: Error) => void;
  onEvent: ((name: EventName, params: EventParams[EventName]) => void) | undefined;
  timer: ReturnType<typeof setTimeout>;
  stopListening: () => void;
}

export class HostConnection {
  private readonly port: NativePort;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private greeted = false;
  private garbled = false;
  private ended: HostTrouble | null = null;

  constructor(
    openPort: OpenPort,
    private readonly clientVersion: string,
    private readonly onEnded: (trouble: HostTrouble) => void,
  ) {
    this.port = openPort({
      onMessage: (message) => this.take(message),
      onClosed: (text) => this.end(problemOfEnding({ text, greeted: this.greeted, garbled: this.garbled })),
    });
  }

  /** Must be the first call. Rejects with HostTrouble when the halves do not fit. */
  async hello(): Promise<SessionHelloResult> {
    const params: MethodParams['session.hello'] = {
      client: { name: 'counterproof-extension', version: this.clientVersion },
      protocol: { ...protocolVersion },
    };
    try {
      const result = await this.request('session.hello', params);
      const major = result.protocol.major;
      if (major !== protocolVersion.major) throw this.incompatible(major, result.protocol.minor, '');
      this.greeted = true;
      return result;
    } catch (reason) {
      const trouble = this.helloTrouble(reason);
      this.close(trouble);
      throw trouble;
    }
  }

  request<M extends MethodName>(
    method: M,
    params: MethodParams[M],
    options: RequestOptions<M> = {},
  ): Promise<MethodResults[M]> {
    if (this.ended) return Promise.reject(this.ended);
    const check = paramsValidators[method];
    if (!check(params)) {
      const first = check.errors?.[0];
      const where = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
      return Promise.reject(new HostRefusal('invalid_params', `The request ${method} was not sent.`, where));
    }
    if (options.signal?.aborted) return Promise.reject(cancelled());
    const id = this.nextId++;
    return new Promise<MethodResults[M]>((resolve, reject) => {
      const onAbort = (): void => this.cancel(id);
      options.signal?.addEventListener('abort', onAbort, { once: true });
      this.pending.set(id, {
        method,
        resolve: resolve as (result: never) => void,
        reject,
        onEvent: options.onEvent,
        timer: setTimeout(() => this.overdue(id), options.timeoutMs ?? methodTimeoutsMs[method] + kMarginMs),
        stopListening: () => options.signal?.removeEventListener('abort', onAbort),
      });
      try {
        this.port.post({ id, method, params: wellFormed(params) });
      } catch (reason) {
        const detail = reason instanceof Error ? reason.message : String(reason);
        this.settle(id)?.reject(
          this.ended ?? new HostRefusal('too_large', 'The request could not be sent.', detail),
        );
      }
    });
  }

  /** An answer is still awaited. */
  get isAsked(): boolean {
    return this.pending.size > 0;
  }

  close(trouble: HostTrouble = new HostTrouble('crashed', 'Closed by the extension.')): void {
    if (this.ended) return;
    this.port.close();
    this.end(trouble);
  }

  private take(message: unknown): void {
    if (typeof message !== 'object' || message === null) return this.refuseMessage();
    const parts = message as Record<string, unknown>;
    if ('event' in parts) return this.takeEvent(parts);
    if (typeof parts.id !== 'number') {
      // The host answers id null to a message it could not read: ours are checked, so something is broken.
      return this.refuseMessage();
    }
    const pending = this.pending.get(parts.id);
    // An answer after its time limit or after cancelling is late, not wrong.
    if (!pending) return;
    if ('error' in parts) return this.takeError(parts.id, parts.error);
    const check = resultValidators[pending.method];
    if (!check(parts.result)) {
      this.garbled = true;
      this.settle(parts.id)?.reject(
        new HostTrouble('garbled', `${pending.method}: ${check.errors?.[0]?.instancePath ?? ''}`),
      );
      return;
    }
    this.settle(parts.id)?.resolve(parts.result as never);
  }

  private takeEvent(parts: Record<string, unknown>): void {
    const name = parts.event as EventName;
    const check = Object.hasOwn(eventValidators, name) ? eventValidators[name] : undefined;
    // A newer host of the same major version may know more events.
    if (!check) return;
    // A verdict that cannot be read is one that never comes: its picture would wait for ever.
    if (!check(parts.params)) return this.refuseMessage();
    if (typeof parts.of !== 'number') return;
    this.pending.get(parts.of)?.onEvent?.(name, parts.params);
  }

  private takeError(id: number, error: unknown): void {
    const pending = this.settle(id);
    if (!pending) return;
    if (!validateError(error)) {
      this.garbled = true;
      pending.reject(new HostTrouble('garbled', `${pending.method}: an error that is none`));
      return;
    }
    const code = (errorCodes as readonly string[]).includes(error.code)
      ? (error.code as ErrorCode)
      : 'unknown_error';
    if (code === 'decoder_unavailable') pending.reject(new HostTrouble('decoder_unavailable', error.message));
    else pending.reject(new HostRefusal(code, error.message, error.details));
  }

  private refuseMessage(): void {
    this.garbled = true;
    this.close(new HostTrouble('garbled', 'It wrote something that is no message.'));
  }

  private overdue(id: number): void {
    const pending = this.settle(id);
    if (!pending) return;
    const trouble = new HostTrouble('silent', `${pending.method} was not answered in time.`);
    pending.reject(trouble);
    this.close(trouble);
  }

  private cancel(id: number): void {
    const pending = this.settle(id);
    if (!pending) return;
    pending.reject(cancelled());
    if (!this.ended) void this.request('request.cancel', { id }).catch(() => undefined);
  }

  private settle(id: number): Pending | null {
    const pending = this.pending.get(id);
    if (!pending) return null;
    this.pending.delete(id);
    clearTimeout(pending.timer);
    pending.stopListening();
    return pending;
  }

  private end(trouble: HostTrouble): void {
    if (this.ended) return;
    this.ended = trouble;
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(trouble);
    this.onEnded(trouble);
  }

  private incompatible(major: number, minor: number, sentence: string): HostTrouble {
    const ours = protocolVersion;
    const newer = major > ours.major || (major === ours.major && minor > ours.minor);
    return new HostTrouble(newer ? 'outdated_extension' : 'outdated_host', sentence);
  }

  private helloTrouble(reason: unknown): HostTrouble {
    if (reason instanceof HostTrouble) return reason;
    if (reason instanceof HostRefusal && reason.code === 'incompatible') {
      // The host names its own version in the details, '2.0', and which half to update in the sentence.
      const [major, minor] = reason.details.split('.').map(Number);
      return this.incompatible(major ?? Number.NaN, minor ?? 0, reason.message);
    }
    // It greets, but cannot work (its database is locked or broken): its own sentence says why.
    if (reason instanceof HostRefusal) return new HostTrouble('crashed', reason.message);
    return new HostTrouble('garbled', reason instanceof Error ? reason.message : String(reason));
  }
}

function cancelled(): HostRefusal {
  return new HostRefusal('cancelled', 'The request was cancelled.', '');
}
