import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fills a folder with a region that is made once in a run of all tests and copied for each file that asks for it, so that no file sees what another does.
 * @param name  says all that the region depends on
 */
export async function madeOnce(name: string, folder: string, make: () => Promise<void>): Promise<void> {
  const shared = process.env['SHARED_REGIONS'];
  if (!shared) return make();
  const kept = join(shared, name);
  if (existsSync(kept)) return cpSync(kept, folder, { recursive: true });
  await make();
  const copy = `${kept}.${process.pid}`;
  cpSync(folder, copy, { recursive: true });
  // Another file may have been as fast.
  if (existsSync(kept)) rmSync(copy, { recursive: true });
  else renameSync(copy, kept);
}
