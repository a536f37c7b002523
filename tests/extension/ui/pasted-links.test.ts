// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { pastedLinks } from '../../../extension/src/ui/pasted-links';

describe('what was pasted', () => {
  it('is taken apart into links, each once', () => {
    expect(
      pastedLinks(
        ' https://a.example/1.html \r\nhttps://a.example/1.html\n\n//b.example/2, c.example/3?x=1;y\t"d.example/4"\n',
      ),
    ).toEqual(['https://a.example/1.html', '//b.example/2', 'c.example/3?x=1', 'd.example/4']);
  });

  it('drops words beside a link and keeps a line of words alone', () => {
    expect(pastedLinks('【淘宝】https://m.tb.cn/h.5abc「heron」 点击链接\nthe blue one\n   \n')).toEqual([
      'https://m.tb.cn/h.5abc',
      'the blue one',
    ]);
  });

  it('bounds what a line may hold', () => {
    const [line] = pastedLinks('a'.repeat(200_000));
    expect(line).toHaveLength(4096);
    expect(pastedLinks('')).toEqual([]);
  });
});
