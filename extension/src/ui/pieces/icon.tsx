// SPDX-License-Identifier: Apache-2.0
// Small drawings of the views, all in the ink of the text beside them. They say nothing alone: a word stands by them.

const kPaths = {
  new: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11Z',
  in_cases: 'M2.5 5.5h11v8h-11zM5.5 5.5v-2.5h5v2.5M5.3 9.3l2 2l3.6-3.8',
  allowed: 'M8 2.2l5.5 2v4.3c0 3-2.4 4.9-5.5 5.7c-3.1-.8-5.5-2.7-5.5-5.7V4.200z',
  set_aside: 'M8 2.500a5.500 5.500 0 1 1 0 11a5.500 5.500 0 0 1 0-11ZM4.200 11.800l7.600-7.600',
  again: 'M13 8a5 5 0 1 1-1.600-3.700M13.200 2v3h-3',
  possible:
    'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM6.400 6.600a1.7 1.7 0 1 1 2.300 1.600c-.5.2-.7.5-.7 1M8 11.200v.3',
  portfolio: 'M2.500 3.500h11v9h-11zM2.500 10.500l3.200-3l2.600 2.300l2.200-1.800l3 2.600M10.600 6.100v.2',
  works: 'M3 2.500h10v11h-10zM5 5h6v4h-6zM5 11.300h6',
  matches: 'M2.500 2.500h7v7h-7zM6.500 6.500h7v7h-7z',
  cases: 'M2.500 5.500h11v8h-11zM5.500 5.500v-2.500h5v2.500',
  complaints: 'M4 2.500h8v11h-8zM6 5.500h4M6 8h4M6 10.500h2.500',
  sellers: 'M2.500 6.500l1.500-4h8l1.500 4M3.500 7v6.500h9v-6.500M2.500 6.500h11M6.500 13.500v-3.500h3v3.500',
  profiles:
    'M8 2.500a2.700 2.700 0 1 1 0 5.400a2.700 2.700 0 0 1 0-5.400ZM2.800 13.500c.4-2.700 2.400-4 5.200-4s4.800 1.300 5.200 4',
  reports: 'M4 2.500h8v11h-8zM6 11.500v-3M8 11.500v-6M10 11.500v-4.500',
  settings: 'M2.500 4.500h5M10.500 4.500h3M9 2.800v3.400M2.500 11.500h2M7.500 11.500h6M6 9.800v3.400',
  start: 'M4 13.500v-11l8 3.800l-8 3.800',
  done: 'M3 8.500l3.300 3.500l6.700-7.500',
  larger: 'M9.500 2.500h4v4M13.500 2.500l-5 5M6.500 13.500h-4v-4M2.500 13.500l5-5',
  folder: 'M2.500 4h4l1.500 2h5.500v7h-11z',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  page: 'M4 2.500h5.500l2.500 2.500v8.500h-8zM9.500 2.500v2.500h2.500',
  search: 'M7 2.500a4.500 4.500 0 1 1 0 9a4.500 4.500 0 0 1 0-9ZM10.300 10.300l3.200 3.200',
} as const;

export type IconName = keyof typeof kPaths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={kPaths[name]} />
    </svg>
  );
}
