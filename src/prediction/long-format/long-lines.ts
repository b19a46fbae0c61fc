import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import { invalid } from '../../kernel/domain-error.js';

/**
 * The rows of a CSV file (or .csv.gz), one array of cells for each line, none for an empty line, in constant memory.
 *
 * Lines without quotes are split at commas, which is several times faster than parsing; a line with quotes goes through
 * the CSV parser. A quoted cell must not contain a line break.
 *
 * @throws {DomainError} 'invalid' naming file and line where quotes do not match, or the file where it is no whole gzip file
 */
export async function* longLines(file: string): AsyncGenerator<string[][]> {
  const raw = createReadStream(file, { highWaterMark: 1 << 18 });
  const bytes = file.endsWith('.gz') ? raw.pipe(createGunzip({ chunkSize: 1 << 18 })) : raw;
  if (bytes !== raw) raw.on('error', (error) => bytes.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  const rowsOf = (text: string): string[][] => {
    const rows = cellsOf(file, text, line);
    line += rows.length;
    return rows;
  };
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      const text = rest + decoder.decode(chunk, { stream: true });
      const end = text.lastIndexOf('\n');
      rest = text.slice(end + 1);
      if (end >= 0) yield rowsOf(text.slice(0, end));
    }
  } catch (error) {
    if (!isGzipError(error)) throw error;
    throw invalid('input', { en: `a whole gzip file in ${file}`, zh: `${file} 为完整的 gzip 文件` }, error.message);
  }
  rest += decoder.decode();
  if (rest !== '') yield rowsOf(rest);
}

function cellsOf(file: string, text: string, before: number): string[][] {
  const quoted = text.includes('"');
  return text.split('\n').map((line, i) => {
    if (isBlank(line)) return [];
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    return quoted && bare.includes('"') ? parsed(bare, `line ${before + i + 1} of ${file}`) : bare.split(',');
  });
}

function parsed(line: string, where: string): string[] {
  try {
    return parse(line, { relax_column_count: true })[0] ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid(where, { en: 'quotes around whole cells only', zh: '引号只用于整个单元格' }, line);
  }
}

const SPACE = 32;

/** Most lines are known not to be blank by their first character. */
function isBlank(line: string): boolean {
  return !(line.charCodeAt(0) > SPACE) && line.trim() === '';
}

function isGzipError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_');
}
