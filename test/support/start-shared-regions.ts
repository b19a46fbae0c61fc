import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before all tests: where regions are kept that several files start from. */
export default function startSharedRegions(): void {
  process.env['SHARED_REGIONS'] = mkdtempSync(join(tmpdir(), 'almanac-test-'));
}
