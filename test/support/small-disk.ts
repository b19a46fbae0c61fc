import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that can be filled. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'almanac-disk-'));

  /** @throws where this user may not mount one */
  constructor(mebibytes: number) {
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'almanac', this.folder]);
    if (status === 0) return;
    rmSync(this.folder, { recursive: true });
    throw new Error(`No file system could be mounted: ${String(stderr).trim()}`);
  }

  /** Leaves so many bytes free. */
  fill(bytesLeft: number): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - bytesLeft)));
  }

  empty(): void {
    rmSync(join(this.folder, 'filler'));
  }

  remove(): void {
    spawnSync('umount', ['-l', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Why no file system can be mounted here; undefined where one can. */
export function whyNoSmallDisk(): string | undefined {
  try {
    new SmallDisk(1).remove();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
