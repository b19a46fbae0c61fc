import { rmSync } from 'node:fs';

/** After all tests. */
export default function stopSharedRegions(): void {
  rmSync(process.env['SHARED_REGIONS']!, { recursive: true, force: true });
}
