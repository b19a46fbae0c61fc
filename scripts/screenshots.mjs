// `npm run screenshots`: builds what is missing, and writes pictures of the main pages of the console into docs/pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReady, root } from './ready.mjs';

makeReady();
const { fontsHere, takeScreenshots } = await import('./take-screenshots.mjs');
const out = join(root, 'docs', 'pictures');
mkdirSync(out, { recursive: true });
await takeScreenshots(out);
writeFileSync(join(out, 'fonts.txt'), `${fontsHere() ?? 'unknown'}\n`);
