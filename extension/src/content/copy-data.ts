// SPDX-License-Identifier: Apache-2.0
// Inline data of a copied page: its structure stays, and of its values those that the reading needs. Scripts are only
// ever text to us; of one that holds no data nothing stays.

import { cleanAddress, picturesIn } from './copy-address';
import { masked, withoutSecrets } from './copy-needs';
import type { CopyNeeds } from './copy-needs';
import { literalAt } from './literal';

const kMostDepth = 24;
const smallNumber = 100_000;
const wordFields =
  /^(?:@?type|\w*Type|name|kind|source|currency\w*|countryCode|module_?[nN]ame\w*|moduleNameAlias|SITEM\w*|ret|code|status)$/;
const flags = /^(?:true|false|ad|natural|image|video|product|SITEM_NOT_EXIST|[A-Z]{2,3})$/;
const assignment =
  /((?:window|self|globalThis)?(?:[\w$]|\.|\[["'][\w$.-]{1,60}["']\]){1,120})\s*=\s*(?=[{[])/g;
/** An answer that the page keeps as the call that brought it. */
const call = /(?:^|[;\s])([\w$.]{1,60})\(\s*(?=\{)/g;
const markers = ['x5secdata', '_____tmd_____', 'punish', '_init_data_', 'runParams', 'DCData'];

export class DataCleaner {
  values = 0;

  constructor(
    private readonly needs: CopyNeeds,
    private readonly base: string,
    /** Texts around what the reading needs stay too. */
    private readonly withWords: boolean,
  ) {}

  /** The value with all masked that the reading does not need. */
  clean(value: unknown, field = '', depth = 0): unknown {
    if (depth > kMostDepth) return null;
    if (Array.isArray(value)) return value.map((member) => this.clean(member, field, depth + 1));
    if (typeof value === 'object' && value !== null) {
      const kept = Object.entries(value).filter(([name]) => this.isPlainName(name));
      return Object.fromEntries(kept.map(([name, inner]) => [name, this.clean(inner, name, depth + 1)]));
    }
    if (typeof value === 'number') return this.number(value);
    return typeof value === 'string' ? this.text(value, field, depth) : value;
  }

  /** The data that a script assigns, cleaned, as assignments; empty when it has none. */
  script(text: string, isJson: boolean): string {
    if (isJson) {
      const value = parsed(text);
      return value === undefined ? '' : scriptSafe(JSON.stringify(this.clean(value)));
    }
    const said = markers.filter((word) => text.includes(word));
    let result = said.length > 0 ? `/* ${said.join(' ')} */\n` : '';
    const assigned = this.literals(text, assignment, (name, value) => `${name} = ${value};\n`);
    result += assigned === '' ? this.literals(text, call, (name, value) => `${name}(${value})`) : assigned;
    return result;
  }

  private literals(text: string, form: RegExp, write: (name: string, value: string) => string): string {
    let result = '';
    let end = 0;
    for (const match of text.matchAll(form)) {
      const start = match.index + match[0].length;
      if (start < end) continue;
      const literal = literalAt(text, start);
      if (literal === null) continue;
      end = literal.end;
      const value = JSON.stringify(this.clean(literal.value));
      if (value.length > 2) result += write(match[1]!, scriptSafe(value));
    }
    return result;
  }

  private isPlainName(name: string): boolean {
    return /^[\w$@.:-]{1,80}$/.test(name) && (!/\d{6,}/.test(name) || this.needs.isNumber(name));
  }

  private number(value: number): number {
    if (Math.abs(value) < smallNumber || this.needs.isNumber(String(value))) return value;
    this.values += 1;
    return 0;
  }

  private text(value: string, field: string, depth: number): string {
    const { needs } = this;
    if (value === '' || needs.isWhole(value) || needs.isNumber(value) || flags.test(value)) return value;
    if (wordFields.test(field) && /^[A-Za-z][A-Za-z_.-]{0,39}$/.test(value)) return value;
    const inner = this.innerJson(value, depth);
    if (inner !== null) return inner;
    if (/^\s*(?:https?:)?\/\//i.test(value))
      return picturesIn(value)[0] ?? cleanAddress(value, this.base, needs);
    const left = this.withWords && needs.holdsPart(value) ? withoutSecrets(value, needs) : needs.text(value);
    if (left !== value) this.values += 1;
    // A long text that lost everything is of no use.
    return left === masked(value) && value.length > 40 ? '' : left;
  }

  /** JSON inside a text, plain or percent-encoded. */
  private innerJson(value: string, depth: number): string | null {
    const isEncoded = /^%7B|^%5B/i.test(value);
    const text = isEncoded ? decoded(value) : value;
    if (!/^\s*[{[]/.test(text)) return null;
    const inner = parsed(text);
    if (inner === undefined || typeof inner !== 'object') return null;
    const clean = JSON.stringify(this.clean(inner, '', depth + 1));
    return isEncoded ? encodeURIComponent(clean) : clean;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const scriptSafe = (json: string): string => json.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
