import { fromSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import { SaidError, sentenceOf } from '../../kernel/said-error.js';
import type { FileForm } from '../tables/file-form.js';
import type { BytesRead, FileRecord } from '../tables/file-record.js';
import { unreadable } from '../tables/unreadable-file.js';
import { cellFormatsOf } from './cell-formats.js';
import { parseXml } from './parse-xml.js';
import { SheetRows, type SheetRow } from './sheet-rows.js';
import { sharedStringsOf } from './shared-strings.js';
import { workbookOf, type Sheet } from './sheets.js';
import { WorkbookArchive } from './workbook-archive.js';
import type { Sentence } from '../../kernel/language.js';

/** A sheet of a million rows and a dozen columns is smaller. */
const mostSheetBytes = 1 << 30;

/**
 * The records of a sheet (header included), in batches, row by row as it is unpacked. Empty rows are passed over, and empty cells at the end of
 * a row stand for themselves: a row has as many fields as the header, or more where cells beyond it are filled.
 * @param form  tells the sheet, and is told it where nobody said it
 * @throws {UnreadableFile} where it is no workbook, is damaged, has no such sheet or is too large
 */
export async function* readWorkbook(path: string, form: FileForm, onBytes?: BytesRead): AsyncGenerator<FileRecord[]> {
  try {
    const archive = await WorkbookArchive.open(path);
    try {
      yield* sheetRecords(archive, form, onBytes);
    } finally {
      archive.close();
    }
  } catch (error) {
    const { en, zh } = sentenceOf(error);
    throw unreadable(path, { en: `${en}.`, zh: `${zh}。` }, error);
  }
}

async function* sheetRecords(
  archive: WorkbookArchive,
  form: FileForm,
  onBytes?: BytesRead,
): AsyncGenerator<FileRecord[]> {
  const { sheets, from1904, sharedStrings, styles } = await workbookOf(archive);
  const { part } = choose(sheets, form);
  const strings = await sharedStringsOf(archive, sharedStrings);
  const rows = new SheetRows({ strings, formats: await cellFormatsOf(archive, styles), from1904 });
  const size = archive.size(part);
  let width: number | undefined;
  for await (const done of parseXml(await archive.read(part, mostSheetBytes), rows)) {
    const taken = rows.take();
    width ??= taken[0]?.cells.length;
    yield taken.map((row) => recordOf(row, width ?? 0));
    onBytes?.(done, size);
  }
  onBytes?.(size, size);
}

/** The sheet that was asked for, or the first one that is shown. */
function choose(sheets: readonly Sheet[], form: FileForm): Sheet {
  const asked = form.sheet;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const sheet = asked === undefined ? shown[0] : sheets.find(({ name }) => name === asked);
  if (!sheet) {
    const names = sheets.map(({ name }) => name).join(', ');
    throw new SaidError({
      en: `expected ${asked === undefined ? 'a sheet that is shown' : `a sheet ${asked}`}, found ${names || 'none'}`,
      zh: `${asked === undefined ? '没有可见的工作表' : `没有工作表 ${asked}`}，实际有 ${names || '0 个'}`,
    });
  }
  form.sheet = sheet.name;
  form.sheets = shown.map(({ name }) => name);
  const others = shown.filter((each) => each !== sheet).map(({ name }) => name);
  if (asked === undefined && others.length > 0) form.doubts.push(notRead(others));
  return sheet;
}

function recordOf({ number, cells }: SheetRow, width: number): FileRecord {
  const padded = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
  return { line: number, text: padded.map(quoted).join(','), fields: padded.map(fromSpreadsheetText) };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function notRead(sheets: readonly string[]): Sentence {
  return { en: `Other sheets are not read: ${sheets.join(', ')}.`, zh: `其他工作表不读取：${sheets.join('、')}。` };
}
