import { statfs } from 'node:fs/promises';

const mebibyte = 2 ** 20;

/** How much room there is on the disk of a folder, and whether it is enough to record more. */
export class FreeDisk {
  /**
   * @param folder  undefined where the databases are in a server
   * @param leastBytes  below it nothing more should be recorded; 0: it does not matter
   */
  constructor(
    private readonly folder: string | undefined,
    private readonly leastBytes: number,
  ) {}

  /** What this user may still write; undefined where it cannot be known. */
  async bytes(): Promise<number | undefined> {
    if (this.folder === undefined) return undefined;
    try {
      const { bavail, bsize } = await statfs(this.folder);
      return bavail * bsize;
    } catch {
      return undefined;
    }
  }

  /** What is wrong, in words; undefined while there is room. @param free  what `bytes` gave */
  shortage(free: number | undefined): string | undefined {
    if (free === undefined || free >= this.leastBytes) return undefined;
    const [found, least] = [free, this.leastBytes].map((bytes) => Math.floor(bytes / mebibyte));
    return (
      `Not ready to record: the disk of ${this.folder} has ${found} MiB left, less than the ${least} MiB of ` +
      'ALMANAC_MIN_FREE_MIB. Make room before it is full. Questions are answered.'
    );
  }
}
