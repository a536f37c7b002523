// SPDX-License-Identifier: Apache-2.0
// The demo relaxes checks so that it can serve true addresses from this machine. None of that may reach the artist's
// own browser, and demo and real life share no profile and no records.
import { describe, expect, it } from 'vitest';
import { files, read } from './tree';

const demoSwitches =
  /no-sandbox|ignore-certificate|host-resolver-rules|remote-debugging|remote-allow|enable-automation|disable-web-security|puppeteer|acceptInsecureCerts|network\.proxy/;

describe('the installer', () => {
  it('gives the real browser no switch of the demo', () => {
    const scripts = files(/^installer\/(run|uninstall|steps\/.*)$/);
    expect(scripts).toContain('installer/steps/everyday.sh');
    expect(scripts.filter((file) => demoSwitches.test(read(file)))).toEqual([]);
    // The demo does use them: the pattern above is worth something.
    expect(files(/^installer\/demo\/browsers\//).some((file) => demoSwitches.test(read(file)))).toBe(true);
  });

  it('keeps the demo out of the real records and profile', () => {
    const demo = files(/^installer\/demo\/.*\.mjs$/);
    expect(
      demo.filter((file) => /counterproof-browser|\.local\/share\/counterproof/.test(read(file))),
    ).toEqual([]);
    expect(read('installer/demo/run.mjs')).toContain('COUNTERPROOF_DATA');
  });

  it('removes every place that it writes', () => {
    const places = [...read('installer/steps/places.sh').matchAll(/^([A-Z_]+_HOME|LOGS|RECORDS)=/gm)].map(
      ([, name]) => name,
    );
    const removal = read('installer/uninstall');
    expect(places.filter((name) => name !== 'DATA_HOME' && !removal.includes(`"$${name}"`))).toEqual([]);
  });
});
