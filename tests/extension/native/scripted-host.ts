// SPDX-License-Identifier: Apache-2.0
// A host on the other end of a port that answers as a test says, so that endings and garbage can be made at will.
import type { NativePort, NativePortEvents } from '../../../extension/src/browser/native-port';
import { limits } from '../../../extension/src/protocol/generated/constants';

export interface Asked {
  id: number;
  method: string;
  params: Record<string, unknown>;
}

export const portfolio = {
  id: '0195c1a0-6f1e-4d32-9b7a-2f5c8e0d4a61',
  state: 'ready' as const,
  ready: 24,
  works: 24,
  waiting: 0,
  failed: 0,
  featureless: 0,
  folders: 1,
  foldersMissing: 0,
  revision: 25,
  perMinute: null,
  secondsLeft: null,
};

export const helloResult = {
  host: { version: '0.1.0' },
  protocol: { major: 1, minor: 1 },
  methods: ['session.hello'],
  limits: {
    maxRequestBytes: limits.maxRequestBytes,
    maxReplyBytes: limits.maxReplyBytes,
    maxPictureBytes: limits.maxPictureBytes,
    maxPicturesPerRequest: limits.maxPicturesPerRequest,
    maxPicturesInFlight: limits.maxPicturesInFlight,
  },
  portfolio,
};

export class ScriptedHost {
  readonly asked: Asked[] = [];
  opened = 0;
  closed = 0;
  private events: NativePortEvents | null = null;

  constructor(private readonly answer: (request: Asked, host: ScriptedHost) => void) {}

  readonly open = (events: NativePortEvents): NativePort => {
    this.opened += 1;
    this.events = events;
    return {
      post: (message) => {
        if (this.events !== events) throw new Error('Attempting to use a disconnected port object');
        const request = message as Asked;
        this.asked.push(request);
        queueMicrotask(() => {
          // What a process had not read when it ended is never answered.
          if (this.events === events) this.answer(request, this);
        });
      },
      close: () => {
        this.closed += 1;
        if (this.events === events) this.events = null;
      },
    };
  };

  say(message: unknown): void {
    this.events?.onMessage(message);
  }

  end(text: string | null): void {
    const events = this.events;
    this.events = null;
    events?.onClosed(text);
  }
}

/** Answers hello well and leaves the rest to `more`. */
export function greeting(more: (request: Asked, host: ScriptedHost) => void = () => undefined): ScriptedHost {
  return new ScriptedHost((request, host) => {
    if (request.method === 'session.hello') host.say({ id: request.id, result: helloResult });
    else more(request, host);
  });
}
