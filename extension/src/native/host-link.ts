// SPDX-License-Identifier: Apache-2.0
// The one way to the host: connects when there is work, says how it stands, and tries again with growing pauses
// after it broke off. Each connection starts a host process of its own, so there is never more than one.

import type { HostState, PortfolioCounts } from '../messages/tab-state';
import type { MethodName, MethodParams, MethodResults } from '../protocol/generated/types';
import { HostConnection } from './host-connection';
import type { OpenPort, RequestOptions } from './host-connection';
import { HostTrouble } from './host-problem';
import { countsOf } from './portfolio-counts';

const kPausesMs = [250, 1_000, 4_000, 15_000, 60_000];

/** Waiting cannot mend these: the artist must install or update something first. */
const kNeedsTheArtist: readonly string[] = [
  'not_installed',
  'forbidden',
  'outdated_host',
  'outdated_extension',
  'decoder_unavailable',
];

/** A host in this state answers, yet no work can be done with it: it is let go and the problem shown. */
const kEndsTheConnection: readonly string[] = ['decoder_unavailable', 'garbled'];

export class HostLink {
  private connection: HostConnection | null = null;
  private greeting: Promise<HostConnection> | null = null;
  private failures = 0;
  private mayTryAt = 0;
  private artistAsked = false;
  private now: HostState = { state: 'connecting' };
  private greetedMinor: number | null = null;
  private readonly listeners = new Set<(state: HostState) => void>();

  constructor(
    private readonly openPort: OpenPort,
    private readonly clientVersion: string,
    private readonly clock: () => number = Date.now,
  ) {}

  get state(): HostState {
    return this.now;
  }

  /** The minor version that the host speaks; null before it has said so. */
  get minor(): number | null {
    return this.greetedMinor;
  }

  /** An answer of the host is still awaited: it may be showing a dialog. */
  get isAsked(): boolean {
    return this.connection?.isAsked === true;
  }

  onState(listener: (state: HostState) => void): void {
    this.listeners.add(listener);
  }

  /** Forget earlier failures: the artist asked to try again. */
  forgive(): void {
    this.failures = 0;
    this.mayTryAt = 0;
    this.artistAsked = true;
  }

  /** Milliseconds until another try makes sense; null when only the artist can mend it. */
  retryInMs(): number | null {
    const { now } = this;
    if (now.state === 'problem' && kNeedsTheArtist.includes(now.problem) && !this.artistAsked) return null;
    if (this.failures > kPausesMs.length) return null;
    return Math.max(0, this.mayTryAt - this.clock());
  }

  /** Connected and greeted, or HostTrouble. */
  async connect(): Promise<void> {
    await this.greeted();
  }

  async request<M extends MethodName>(
    method: M,
    params: MethodParams[M],
    options: RequestOptions<M> = {},
  ): Promise<MethodResults[M]> {
    const connection = await this.greeted();
    const result = await connection.request(method, params, options).catch((reason: unknown) => {
      if (reason instanceof HostTrouble && kEndsTheConnection.includes(reason.problem))
        connection.close(reason);
      throw reason;
    });
    // Only real work counts as mended: a host that greets well and dies at every picture must not be started for ever.
    if (method === 'picture.match') this.failures = 0;
    return result;
  }

  /** Let the host go; the next request starts another. */
  close(): void {
    const connection = this.connection;
    this.connection = null;
    this.greeting = null;
    connection?.close();
  }

  notePortfolio(portfolio: PortfolioCounts): void {
    if (this.now.state === 'ready') this.show({ ...this.now, portfolio });
  }

  noteRevision(revision: number): void {
    if (this.now.state === 'ready' && this.now.portfolio.revision !== revision) {
      this.notePortfolio({ ...this.now.portfolio, revision });
    }
  }

  private greeted(): Promise<HostConnection> {
    if (this.greeting) return this.greeting;
    const wait = this.retryInMs();
    if (this.now.state === 'problem' && (wait === null || wait > 0)) {
      return Promise.reject(new HostTrouble(this.now.problem, this.now.detail));
    }
    const greeting = this.greet();
    this.greeting = greeting;
    return greeting;
  }

  private async greet(): Promise<HostConnection> {
    if (this.now.state !== 'problem') this.show({ state: 'connecting' });
    let connection: HostConnection | null = null;
    // So that `greeting` is set before anything below can fail.
    await Promise.resolve();
    try {
      connection = new HostConnection(this.openPort, this.clientVersion, (trouble) => {
        if (this.connection === connection) this.lost(trouble);
      });
      this.connection = connection;
      const hello = await connection.hello();
      this.greetedMinor = hello.protocol.minor;
      this.show({ state: 'ready', version: hello.host.version, portfolio: countsOf(hello.portfolio) });
      return connection;
    } catch (reason) {
      const trouble =
        reason instanceof HostTrouble
          ? reason
          : new HostTrouble('not_installed', reason instanceof Error ? reason.message : String(reason));
      if (this.connection === connection) this.lost(trouble);
      throw trouble;
    }
  }

  private lost(trouble: HostTrouble): void {
    this.connection = null;
    this.greeting = null;
    this.artistAsked = false;
    this.mayTryAt = this.clock() + (kPausesMs[Math.min(this.failures, kPausesMs.length - 1)] ?? 0);
    this.failures += 1;
    this.show({ state: 'problem', problem: trouble.problem, detail: trouble.detail });
  }

  private show(state: HostState): void {
    this.now = state;
    for (const listener of [...this.listeners]) listener(state);
  }
}
