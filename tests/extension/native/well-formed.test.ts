// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { HostConnection } from '../../../extension/src/native/host-connection';
import { wellFormed } from '../../../extension/src/native/well-formed';
import { ScriptedHost } from './scripted-host';

describe('texts for the host', () => {
  it('are made of whole letters, wherever they stand', () => {
    const cut = 'Cat 🐈 and half a cat \ud83d';
    expect(wellFormed({ title: cut, list: [cut, 1, null, { deep: '\udc08!' }] })).toEqual({
      title: 'Cat 🐈 and half a cat \ufffd',
      list: ['Cat 🐈 and half a cat \ufffd', 1, null, { deep: '\ufffd!' }],
    });
  });

  it('stay as they are when nothing is wrong with them', () => {
    const good = { a: '🐈é画', b: [], c: {}, d: false, e: 0.5, f: '' };
    expect(wellFormed(good)).toEqual(good);
  });

  it('are mended in every request', async () => {
    const sent: unknown[] = [];
    const host = new ScriptedHost((request) => {
      sent.push(request.params);
      host.say({ id: request.id, result: { known: [], allowed: [] } });
    });
    const connection = new HostConnection(host.open, '0.1.0', () => undefined);
    await connection.request('case.known', { site: 'aliexpress', listingIds: ['1\ud83d'] });
    expect(sent).toEqual([{ site: 'aliexpress', listingIds: ['1\ufffd'] }]);
  });
});
