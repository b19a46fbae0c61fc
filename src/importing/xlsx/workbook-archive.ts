import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { SaidError } from '../../kernel/said-error.js';

/** More parts than these no workbook of tables has. */
const mostParts = 10_000;

/**
 * The parts of a workbook, each unpacked as it is read. What a part unpacks to is checked against what the archive declares, and that against
 * a limit, so that a small file cannot fill memory or run for hours.
 */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws {Error} where the file is no zip archive, is damaged or has too many parts */
  static async open(path: string): Promise<WorkbookArchive> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      if (zip.entryCount > mostParts)
        throw new SaidError({
          en: `expected at most ${mostParts} parts in a workbook, found ${zip.entryCount}`,
          zh: `工作簿最多 ${mostParts} 个部分，实际有 ${zip.entryCount} 个`,
        });
      const parts = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) parts.set(entry.fileName.toLowerCase(), entry);
      return new WorkbookArchive(zip, parts);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(part: string): boolean {
    return this.parts.has(part.toLowerCase());
  }

  /** Bytes of a part once it is unpacked, as the archive declares. */
  size(part: string): number {
    return this.parts.get(part.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The unpacked bytes of a part. @throws {Error} where it is not there or larger than `mostBytes` */
  async read(part: string, mostBytes: number): Promise<Readable> {
    const entry = this.parts.get(part.toLowerCase());
    if (!entry)
      throw new SaidError({
        en: `expected the part ${part} in the workbook, found none`,
        zh: `工作簿中缺少部分 ${part}`,
      });
    if (entry.uncompressedSize > mostBytes)
      throw new SaidError({
        en: `expected at most ${mostBytes >> 20} MiB in ${part}, found ${Math.ceil(entry.uncompressedSize / (1 << 20))} MiB`,
        zh: `${part} 最多 ${mostBytes >> 20} MiB，实际为 ${Math.ceil(entry.uncompressedSize / (1 << 20))} MiB`,
      });
    return this.zip.openReadStreamPromise(entry);
  }

  close(): void {
    this.zip.close();
  }
}
