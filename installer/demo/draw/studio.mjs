// SPDX-License-Identifier: Apache-2.0
// The studio: a headless Chromium page with the drawing code loaded, and a way to carry pictures out.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const here = dirname(fileURLToPath(import.meta.url));

// Opens the studio; `entry` is a module in this folder whose exports become `studio.*` in the page.
export async function openStudio(entry) {
  const bundle = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'studio',
  });
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    protocolTimeout: 600000,
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.evaluate(bundle.outputFiles[0].text + '; window.studio = studio;');
  await page.evaluate(carryOut);
  return {
    page,
    // Gives { bytes, width, height } of what `expression` (a canvas) draws; type 'raw' gives RGBA.
    draw: async (expression, type = 'image/jpeg', quality = 0.8) => {
      const drawn = await page.evaluate(`carryOut(${expression}, ${JSON.stringify(type)}, ${quality})`);
      return { ...drawn, bytes: Buffer.from(drawn.base64, 'base64') };
    },
    close: () => browser.close(),
  };
}

function carryOut() {
  window.carryOut = async (canvas, type, quality) => {
    let blob;
    if (type === 'raw')
      blob = new Blob([canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data]);
    else blob = await new Promise((done) => canvas.toBlob(done, type, quality));
    const url = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(blob);
    });
    return { base64: url.slice(url.indexOf(',') + 1), width: canvas.width, height: canvas.height };
  };
}
