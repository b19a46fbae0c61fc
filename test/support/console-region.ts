import { beforeAll } from '@jest/globals';
import { almanacIn } from './almanac.js';
import { madeOnce } from './made-once.js';
import { signedInService, type SignedInService } from './signed-in.js';
import { temporaryFolder } from './temporary-folder.js';

/** The last day of what was simulated, on which retailers are called. */
export const consoleDay = '2026-06-29';

/** A small region with a forecast and a plan, and its service, which the pages of the console are tried on; stopped after the tests of a file. */
export function consoleRegion({ retailers = 40, products = 40 } = {}): SignedInService {
  const folder = temporaryFolder();
  beforeAll(async () => {
    const run = async (...args: string[]) => {
      const { code, err } = await almanacIn({}, '--data', folder, ...args);
      if (code !== 0) throw new Error(`almanac ${args.join(' ')}: ${code} ${err}`);
    };
    const size = ['--retailers', String(retailers), '--products', String(products), '--weeks', '60'];
    await madeOnce(`console-${retailers}-${products}`, folder, async () => {
      await run('simulate', ...size, '--until', consoleDay);
      await run('forecast', '--as-of', '2026-06-28', '--horizon', '13');
      await run('plan', '--from', '2026-06-29', '--weeks', '13');
    });
  }, 240_000);
  return signedInService(() => folder);
}
