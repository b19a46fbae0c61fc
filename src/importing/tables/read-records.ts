import { open } from 'node:fs/promises';
import { readCsv } from '../csv/read-csv.js';
import type { CountKnown } from '../csv/guess-separator.js';
import { readWorkbook } from '../xlsx/read-workbook.js';
import type { FileForm } from './file-form.js';
import type { BytesRead, FileRecord } from './file-record.js';
import { UnreadableFile } from './unreadable-file.js';

const zip = Buffer.from('PK\x03\x04', 'latin1');
/** Workbooks of before 2007, and newer ones that a password protects. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The records of a file (header included), in batches, whatever it is: a workbook is known by its first bytes, everything else is CSV.
 * @param countKnown  tells headings of the kind, by which the separator is guessed
 * A batch is of one part of the file that was unpacked; it may be empty.
 * @throws {UnreadableFile} where it is damaged or not what was asked for
 */
export async function* readRecords(
  path: string,
  form: FileForm,
  countKnown: CountKnown,
  onBytes?: BytesRead,
): AsyncGenerator<FileRecord[]> {
  const start = await startOf(path);
  if (start.equals(compoundFile))
    throw new UnreadableFile(path, {
      en: 'expected CSV or a workbook (.xlsx), found an old workbook (.xls) or one with a password; save it as .xlsx without one.',
      zh: '应为 CSV 或工作簿（.xlsx），实际为旧格式工作簿（.xls）或有密码的工作簿；请去掉密码并另存为 .xlsx。',
    });
  form.format = start.subarray(0, zip.length).equals(zip) ? 'xlsx' : 'csv';
  if (form.format === 'xlsx') {
    yield* readWorkbook(path, form, onBytes);
    return;
  }
  if (form.given.sheet !== undefined)
    throw new UnreadableFile(path, {
      en: `expected a workbook with a sheet ${form.given.sheet}, found a file without sheets.`,
      zh: `应为含工作表 ${form.given.sheet} 的工作簿，实际为没有工作表的文件。`,
    });
  yield* readCsv(path, form, countKnown, onBytes);
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(compoundFile.length), 0, compoundFile.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
