import type { WorkbookArchive } from './workbook-archive.js';
import { readXml } from './parse-xml.js';
import { TextCollector } from './text-collector.js';

/** They are held in memory while the sheet is read. */
const mostBytes = 64 << 20;

/** The texts of a workbook, to which its cells refer by number. @throws {Error} where there are too many to hold */
export async function sharedStringsOf(archive: WorkbookArchive, part: string | undefined): Promise<string[]> {
  if (part === undefined || !archive.has(part)) return [];
  const strings: string[] = [];
  const text = new TextCollector();
  await readXml(await archive.read(part, mostBytes), {
    open(name) {
      if (name === 'si') text.clear();
      text.open(name);
    },
    text: (part) => text.add(part),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.value());
    },
  });
  return strings;
}
