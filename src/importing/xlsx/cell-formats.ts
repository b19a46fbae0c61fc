import type { WorkbookArchive } from './workbook-archive.js';
import { readXml } from './parse-xml.js';

/** How a number in a cell is shown, as far as it changes what the number says. */
export type CellFormat = 'date' | { readonly digits: number } | undefined;

const mostBytes = 32 << 20;
/** Numbers of built-in formats that show a day; the later ones are those of Chinese and Japanese editions. */
const builtInDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
/** What of a format is no sign of a date: quoted words, escaped characters, colours, conditions and languages; not hours that run on, `[h]`. */
const noise = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** The format of each style by its number. */
export async function cellFormatsOf(archive: WorkbookArchive, part: string | undefined): Promise<CellFormat[]> {
  if (part === undefined || !archive.has(part)) return [];
  const codes = new Map<string, string>();
  const formats: CellFormat[] = [];
  let ofCells = false;
  await readXml(await archive.read(part, mostBytes), {
    open(name, { numFmtId: id = '0', formatCode: code = '' }) {
      if (name === 'numFmt') codes.set(id, code);
      if (name === 'cellXfs') ofCells = true;
      if (name === 'xf' && ofCells) formats.push(formatOf(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') ofCells = false;
    },
  });
  return formats;
}

/** @param code  of a format that the workbook defines; undefined where it is a built-in one */
export function formatOf(id: string, code: string | undefined): CellFormat {
  if (code === undefined) return builtInDates.includes(Number(id)) ? 'date' : undefined;
  const [positive = ''] = code.replace(noise, '').split(';');
  if (/^0+$/.test(positive)) return positive.length > 1 ? { digits: positive.length } : undefined;
  if (/[0#?]|general/i.test(positive)) return undefined;
  // A lone `m` beside hours or seconds is minutes.
  return /[yde]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive)) ? 'date' : undefined;
}
