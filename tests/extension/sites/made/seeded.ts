// SPDX-License-Identifier: Apache-2.0
import { Random } from '../../random';

/** What marketplaces fill their pages with, drawn by chance. */
export class Seeded extends Random {
  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }

  hash(length: number): string {
    return Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[this.below(36)]).join('');
  }

  pictureKey(): string {
    const hex = Array.from({ length: 32 }, () => '0123456789abcdef'[this.below(16)]).join('');
    return `S${hex}${this.of(['A', 'b', '0', 'z'])}`;
  }
}
