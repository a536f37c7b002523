// SPDX-License-Identifier: Apache-2.0
import { ownVersion } from '../../browser/own-address';
import type { HostState } from '../../messages/tab-state';
import { Command } from '../pieces/command';
import { counted, text } from '../text';

/** Where the records lie, and which versions speak with each other. */
export function AboutPart({ host }: { host: HostState | null }) {
  return (
    <section class="settings-part" aria-labelledby="about-heading">
      <h3 id="about-heading">{text('about_heading')}</h3>
      <p>{text('about_folder')}</p>
      <Command line="counterproof status" />
      {host?.state === 'ready' && (
        <p>
          {counted('about_works', host.portfolio.works)} {counted('about_folders', host.portfolio.folders)}
        </p>
      )}
      <dl class="about-versions">
        <dt>{text('about_extension')}</dt>
        <dd>{ownVersion()}</dd>
        <dt>{text('about_host')}</dt>
        <dd>{host?.state === 'ready' ? host.version : text('about_host_unknown')}</dd>
      </dl>
    </section>
  );
}
