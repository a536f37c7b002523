// SPDX-License-Identifier: Apache-2.0
// The first run: the program, the works, a marketplace. One step is open at a time; what is done stays in sight.

import type { ComponentChildren } from 'preact';
import { browserFamily } from '../../browser/view-dashboard';
import type { HostState, PortfolioCounts } from '../../messages/tab-state';
import { Command } from '../pieces/command';
import { Icon } from '../pieces/icon';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import type { TextKey } from '../text';
import { fixSteps } from '../words/fix-words';
import { problemWords } from '../words/host-words';
import { FillingGrid } from './filling-grid';
import { FolderOutcome } from './folder-part';
import { FurtherPlaces } from './further-places';
import { IndexingPart } from './indexing-part';
import { useFolders } from './use-folders';

interface Props {
  host: HostState;
  onLook: () => void;
  onRetry: () => void;
}

const kMarketplaces = [
  ['AliExpress', 'https://www.aliexpress.com/'],
  ['Alibaba', 'https://www.alibaba.com/'],
  ['1688', 'https://www.1688.com/'],
] as const;

export function FirstRun({ host, onLook, onRetry }: Props) {
  const portfolio = host.state === 'ready' ? host.portfolio : null;
  const folders = useFolders(portfolio?.folders ?? 0, onLook);
  const hasFolder = portfolio !== null && portfolio.folders > 0;
  const canStart = portfolio !== null && portfolio.ready > 0;
  return (
    <div class="first-run">
      <h2 class="page-heading">{text('start_heading')}</h2>
      <p class="lead">{text('start_intro')}</p>
      <ol class="steps">
        <Step number={1} name="program" done={portfolio !== null} open={portfolio === null}>
          <Program host={host} onRetry={onRetry} />
        </Step>
        <Step number={2} name="folders" done={hasFolder} open={portfolio !== null}>
          <p>{text(hasFolder ? 'step_folders_more' : 'step_folders_help')}</p>
          <div class="actions">
            <button
              type="button"
              class={hasFolder ? 'button' : 'button button-main'}
              disabled={folders.busy}
              onClick={folders.choose}
            >
              <Icon name="folder" />
              {text(hasFolder ? 'folder_another' : 'folder_choose')}
            </button>
          </div>
          <FolderOutcome folders={folders} />
        </Step>
        <Step number={3} name="reading" done={canStart && portfolio.waiting === 0} open={hasFolder}>
          {portfolio && <Reading portfolio={portfolio} />}
        </Step>
        <Step number={4} name="look" done={false} open={canStart}>
          <p>{text(portfolio && portfolio.waiting > 0 ? 'step_look_early' : 'step_look_help')}</p>
          <p class="actions">
            {kMarketplaces.map(([name, address], index) => (
              <a
                key={name}
                class={index === 0 ? 'button button-main' : 'button'}
                href={address}
                target="_blank"
                rel="noopener noreferrer"
              >
                {text('open_marketplace', name)}
              </a>
            ))}
          </p>
          <FurtherPlaces />
        </Step>
      </ol>
    </div>
  );
}

interface StepProps {
  number: number;
  name: 'program' | 'folders' | 'reading' | 'look';
  done: boolean;
  open: boolean;
  children: ComponentChildren;
}

function Step({ number, name, done, open, children }: StepProps) {
  return (
    <li
      class={`step ${done ? 'step-done' : open ? 'step-open' : 'step-later'}`}
      aria-current={open && !done ? 'step' : undefined}
    >
      <span class="step-mark" aria-hidden="true">
        {done ? <Icon name="done" /> : number}
      </span>
      <div class="step-inside">
        <h3 class="step-heading">
          {text(`step_${name}` as TextKey)}
          {done && <span class="step-state">{text('step_done')}</span>}
        </h3>
        {open && children}
      </div>
    </li>
  );
}

function Program({ host, onRetry }: Omit<Props, 'onLook'>) {
  if (host.state === 'ready') return null;
  if (host.state === 'connecting') return <p role="status">{text('host_connecting')}</p>;
  const words = problemWords(host.problem);
  return (
    <div class="fix" role="alert">
      <p>
        <strong>{words.title}.</strong> {words.sentence}
      </p>
      <ol class="fix-steps">
        {fixSteps(host.problem, browserFamily()).map((step) => (
          <li key={step.sentence}>
            {step.sentence}
            {step.command !== null && <Command line={step.command} />}
          </li>
        ))}
      </ol>
      <div class="actions">
        <button type="button" class="button button-main" onClick={onRetry}>
          {text('try_again')}
        </button>
      </div>
      {host.detail !== '' && (
        <details class="detail">
          <summary>{text('host_detail')}</summary>
          <p>
            <bdi>{shown(host.detail)}</bdi>
          </p>
        </details>
      )}
    </div>
  );
}

function Reading({ portfolio }: { portfolio: PortfolioCounts }) {
  return (
    <>
      <IndexingPart portfolio={portfolio} />
      {portfolio.failed + portfolio.featureless > 0 && (
        <p class="quiet-line">
          {counted('works_not_read', portfolio.failed + portfolio.featureless)}{' '}
          <a href="#portfolio">{text('see_portfolio')}</a>
        </p>
      )}
      {portfolio.works === 0 && portfolio.state !== 'indexing' && <p>{text('portfolio_no_works')}</p>}
      <FillingGrid portfolio={portfolio} />
    </>
  );
}
