// SPDX-License-Identifier: Apache-2.0
// parts.mjs [--check]: writes docs/parts.md, what Counterproof is made of besides its own sources: name, version,
// licence. npm packages from package-lock.json, Debian packages from what is installed here. --check writes nothing
// and ends with 1 when the file says something else.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const file = path.join(project, 'docs/parts.md');
const readJson = (name) => JSON.parse(readFileSync(path.join(project, name), 'utf8'));

/**
 * What the host is built from: the package, its licence (SPDX), words that its copyright file must hold for that, and
 * whether it is linked or only its headers are used.
 */
const hostParts = [
  ['libboost1.81-dev', 'BSL-1.0', /Boost Software License/, 'headers'],
  ['libcli11-dev', 'BSD-3-Clause', /BSD-3-clause/i, 'headers'],
  ['libexpected-dev', 'CC0-1.0', /CC0-1\.0/, 'headers'],
  ['libvalijson-dev', 'BSD-2-Clause', /BSD-2clause/, 'headers'],
  ['nlohmann-json3-dev', 'MIT', /Expat/, 'headers'],
  ['libcairo2', 'LGPL-2.1-only OR MPL-1.1', /Mozilla Public License/, 'linked'],
  ['libexpat1', 'MIT', /Permission is hereby granted, free of charge/, 'linked'],
  ['libfmt9', 'MIT', /Expat/, 'linked'],
  ['libglib2.0-0', 'LGPL-2.1-or-later', /LGPL-2\.1\+/, 'linked'],
  ['libhwy1', 'Apache-2.0', /Apache-2\.0/, 'linked'],
  ['libjpeg62-turbo', 'IJG AND BSD-3-Clause AND Zlib', /Independent JPEG Group/, 'linked'],
  ['libopencv-core406', 'Apache-2.0', /Apache-2\.0/, 'linked'],
  ['libopencv-imgproc406', 'Apache-2.0', /Apache-2\.0/, 'linked'],
  ['libopencv-features2d406', 'Apache-2.0', /Apache-2\.0/, 'linked'],
  ['libopencv-calib3d406', 'Apache-2.0', /Apache-2\.0/, 'headers'],
  ['libopencv-flann406', 'Apache-2.0', /Apache-2\.0/, 'headers'],
  ['libpango-1.0-0', 'LGPL-2.0-or-later', /LGPL-2\+/, 'linked'],
  ['libpangocairo-1.0-0', 'LGPL-2.0-or-later', /LGPL-2\+/, 'linked'],
  ['libpng16-16', 'libpng-2.0', /License: *libpng/, 'linked'],
  ['libseccomp2', 'LGPL-2.1-only', /LGPL-2\.1/, 'linked'],
  ['libsodium23', 'ISC', /ISC/, 'linked'],
  ['libspdlog1.10', 'MIT', /Expat/, 'linked'],
  ['libsqlite3-0', 'blessing', /public-domain/, 'linked'],
  ['libsqlitecpp-dev', 'MIT', /Expat/, 'linked'],
  ['libtiff6', 'libtiff', /Sam Leffler/, 'linked'],
  ['libwebp7', 'BSD-3-Clause', /Redistributions in binary form/, 'linked'],
  ['libxlsxwriter4', 'BSD-2-Clause', /BSD-2-Clause/, 'linked'],
  ['libzip4', 'BSD-3-Clause', /Redistributions in binary form/, 'linked'],
];

/** Debian writes "1:1.2.13.dfsg-1+deb12u1"; epoch and revision change with security updates. */
const upstream = (version) => version.replace(/^\d+:/, '').replace(/-[^-]*$/, '');

function debianRow([name, licence, proof, how]) {
  const version = execFileSync('dpkg-query', ['-W', '-f=${Version}', name], { encoding: 'utf8' });
  if (!proof.test(readFileSync(`/usr/share/doc/${name}/copyright`, 'utf8')))
    throw new Error(
      `The copyright file of ${name} does not say ${licence}: look at it, then correct this list.`,
    );
  return [name, upstream(version), licence, how];
}

export function npmRows() {
  const { packages } = readJson('package-lock.json');
  // Of ajv one small function goes into the validators.
  const shipped = [...Object.keys(readJson('package.json').dependencies), 'ajv'];
  return Object.entries(packages)
    .filter(([place]) => place.startsWith('node_modules/'))
    .map(([place, { version, license, dev, optional }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version,
        licence: license ?? '?',
        dev: dev === true,
        optional: optional === true,
        shipped: shipped.some((each) => place === `node_modules/${each}`),
      };
    })
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export function textOf(debian, npm) {
  const shipped = npm.filter((row) => row.shipped);
  const tools = npm.filter((row) => !row.shipped);
  return `# Parts

What Counterproof is made of besides its own sources (Apache-2.0). Written by \`node installer/supply/parts.mjs\`; a test compares it with
\`package-lock.json\` and with the programs that are built.

## In the extension

${table(
  ['Part', 'Version', 'Licence'],
  shipped.map(({ name, version, licence }) => [name, version, licence]),
)}

## In the host

Debian 12's packages, with their upstream version (security updates change what follows it). Their copyright files say all of it.

${table(['Part', 'Version', 'Licence', 'How'], debian)}

Beside these the C and C++ libraries of the system. Reports embed fonts of the system (\`fonts-dejavu-core\`,
\`fonts-droid-fallback\`, or what else is there). The folder dialog is \`zenity\` or \`kdialog\`, started when the artist asks for it.

## Only for building and testing the extension

Nothing of these reaches the artist's computer through a package. Those for other systems are in the lock file and not installed here.

${table(
  ['Part', 'Version', 'Licence'],
  tools.map(({ name, version, licence }) => [name, version, licence]),
)}
`;
}

if (path.resolve(process.argv[1]) === import.meta.filename) {
  const text = textOf(hostParts.map(debianRow), npmRows());
  if (process.argv.includes('--check')) {
    const same = existsSync(file) && readFileSync(file, 'utf8') === text;
    console.error(
      same
        ? 'docs/parts.md is as the parts are.'
        : 'docs/parts.md is out of date. Run: node installer/supply/parts.mjs',
    );
    process.exitCode = same ? 0 : 1;
  } else {
    writeFileSync(file, text);
    console.error(`docs/parts.md: ${hostParts.length} of Debian, ${npmRows().length} of npm`);
  }
}
