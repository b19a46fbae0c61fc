import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { fontsHere, pictureNames, takeScreenshots } from '../../../scripts/take-screenshots.mjs';
import { hasBrowser } from '../../support/browser.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const committed = 'docs/pictures';
const folder = temporaryFolder();

/** Of all pixels, how many may differ: a caret, the edge of a letter. */
const tolerance = 0.005;

const hasFonts = readFileSync(join(committed, 'fonts.txt'), 'utf8').trim() === fontsHere();
const reason = !hasBrowser ? ' (skipped: no browser on the path)' : !hasFonts ? ' (skipped: other fonts here)' : '';

describe('the pictures of the main pages', () => {
  it.each(pictureNames)('are small: %s', (name) => {
    expect(statSync(join(committed, `${name}.png`)).size).toBeLessThan(150 * 1024);
  });
});

(reason === '' ? describe : describe.skip)(`the main pages look as in docs/pictures${reason}`, () => {
  beforeAll(() => takeScreenshots(folder), 240_000);

  it.each(pictureNames)('%s', (name) => {
    const [before, now] = [committed, folder].map((each) => PNG.sync.read(readFileSync(join(each, `${name}.png`))));
    const { width, height } = before!;
    expect([now!.width, now!.height]).toEqual([width, height]);
    const different = pixelmatch(before!.data, now!.data, undefined, width, height, { threshold: 0.1 });
    expect(different / (width * height)).toBeLessThan(tolerance);
  });
});
