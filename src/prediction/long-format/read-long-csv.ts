import { DomainError, fieldError, invalid } from '../../kernel/domain-error.js';
import { fromSpreadsheetText } from '../../kernel/spreadsheet-text.js';
import { type Panel } from '../../timeseries/panel.js';
import { inCoarserMonths, type ScaledRows } from './coarser-months.js';
import { longLines } from './long-lines.js';
import { type Frequency, type PeriodScale, type ReadingScale, periodScale } from './period-scale.js';
import { type RowsOfSeries } from './rows-of-series.js';

/** Series read from a long file, on one clock. */
export interface LongPanel {
  readonly panel: Panel;
  readonly scale: PeriodScale;
  /** period (of the scale) of the clock's 0 */
  readonly origin: number;
  /** shape (series,): period on the clock of each series' first value */
  readonly starts: Int32Array;
}

interface Growing extends RowsOfSeries {
  last: number;
  rows: number;
  readonly values: number[];
  readonly gaps: number[];
}

/** More periods than this between two rows of a series is taken for a mistake in `ds`. */
const LONGEST_GAP = 36_600;
const COLUMNS = ['unique_id', 'ds', 'y'] as const;

/**
 * Reads a long CSV (columns `unique_id,ds,y` in any order among others) into a panel.
 *
 * Rows of a series must come in rising order of `ds`; series may be mixed. Periods without a row, or whose row has no `y`, are missing
 * (weight 0): so a series whose last periods are not known still ends with them. Months
 * of which only every third, sixth or twelfth is ever named are quarters, half-years or years.
 *
 * @param file  path of a .csv or .csv.gz
 * @param frequency  what a row is: a day, a week, a month
 * @returns the panel, and where each series begins on the common clock
 * @throws {DomainError} 'invalid' naming file, line, series, what was expected and what was found
 * @example (await readLongCsv('monthly.csv', 'M')).panel.ids // → ['tea', 'gin', 'ale']
 */
export async function readLongCsv(file: string, frequency: Frequency): Promise<LongPanel> {
  const series = new Map<string, Growing>();
  const periods = new Map<string, number>();
  let at: readonly [number, number, number] | undefined;
  let scale: ReadingScale | undefined;
  let line = 0;
  let id = '';
  let growing: Growing | undefined;
  const where = (): string => `series ${id}, row ${(growing?.rows ?? 0) + 1} (line ${line})`;
  for await (const rows of longLines(file)) {
    for (const cells of rows) {
      line++;
      if (cells.length === 0) continue;
      if (!at) {
        at = columnsOf(file, cells);
        continue;
      }
      const name = fromSpreadsheetText(trimmed(cells[at[0]]));
      const ds = trimmed(cells[at[1]]);
      const text = trimmed(cells[at[2]]);
      if (name === '') throw invalid('unique_id', { en: `a name in line ${line}`, zh: `第 ${line} 行有名称` }, name);
      if (name !== id) growing = series.get((id = name));
      let period = periods.get(ds);
      if (period === undefined) {
        period = explained(where, () => (scale ??= periodScale(frequency, ds)).numberOf(ds));
        periods.set(ds, period);
      }
      const y = text === '' ? undefined : Number(text);
      if (y !== undefined && !Number.isFinite(y))
        throw invalid(`y of ${where()}`, { en: 'a finite number or nothing', zh: '有限的数字或空白' }, text);
      if (growing) append(growing, period, y, ds, where);
      else series.set(id, (growing = begun(period, y)));
    }
  }
  if (!at)
    throw invalid(
      'input',
      { en: `a header with ${COLUMNS.join(', ')} in ${file}`, zh: `${file} 有表头 ${COLUMNS.join('、')}` },
      { en: 'an empty file', zh: '空文件' },
    );
  if (!scale)
    throw invalid(
      'input',
      { en: `rows below the header of ${file}`, zh: `${file} 表头下有数据行` },
      { en: 'none', zh: '没有' },
    );
  const ids = [...series.keys()];
  const read = { scale, series: [...series.values()] };
  return assemble(ids, scale.unit === 'month' ? inCoarserMonths(read) : read);
}

/** The cell without spaces around it, which few cells have. */
function trimmed(cell = ''): string {
  return cell.charCodeAt(0) > 32 && cell.charCodeAt(cell.length - 1) > 32 ? cell : cell.trim();
}

function begun(period: number, y: number | undefined): Growing {
  return { first: period, last: period, rows: 1, values: [y ?? 0], gaps: y === undefined ? [0] : [] };
}

function append(growing: Growing, period: number, y: number | undefined, ds: string, where: () => string): void {
  const step = period - growing.last;
  if (step === 0)
    throw invalid(
      `ds of ${where()}`,
      { en: 'every period once', zh: '每个时段只出现一次' },
      { en: `${ds} a second time`, zh: `${ds} 再次出现` },
    );
  if (step < 0)
    throw invalid(
      `ds of ${where()}`,
      { en: 'periods in rising order', zh: '时段按先后排列' },
      { en: `${ds} after a later one`, zh: `${ds} 在更晚的时段之后` },
    );
  if (step > LONGEST_GAP)
    throw invalid(
      `ds of ${where()}`,
      { en: 'the next period or a short gap', zh: '下一个时段，或间隔不长' },
      { en: `${ds}, ${step} periods on`, zh: `${ds}，相隔 ${step} 个时段` },
    );
  for (let k = 1; k < step; k++) {
    growing.gaps.push(growing.values.length);
    growing.values.push(0);
  }
  if (y === undefined) growing.gaps.push(growing.values.length);
  growing.values.push(y ?? 0);
  growing.last = period;
  growing.rows++;
}

function columnsOf(file: string, header: readonly string[]): readonly [number, number, number] {
  const names = header.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  const [id, ds, y] = COLUMNS.map((name) => names.indexOf(name)) as [number, number, number];
  if (id < 0 || ds < 0 || y < 0)
    throw invalid(
      'input',
      { en: `columns ${COLUMNS.join(', ')} in ${file}`, zh: `${file} 有列 ${COLUMNS.join('、')}` },
      names.join(', '),
    );
  return [id, ds, y];
}

/** Says where a refusal happened. */
function explained<T>(where: () => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [fault] = error.faults;
    throw fault ? fieldError('invalid', `ds of ${where()}`, fault.expected, fault.found) : error;
  }
}

function assemble(ids: readonly string[], { series: all, scale }: ScaledRows): LongPanel {
  const origin = all.reduce((least, { first }) => Math.min(least, first), Infinity);
  const offsets = new Uint32Array(ids.length + 1);
  all.forEach(({ values }, i) => (offsets[i + 1] = (offsets[i] ?? 0) + values.length));
  const values = new Float64Array(offsets[ids.length] ?? 0);
  const weights = all.some(({ gaps }) => gaps.length > 0) ? new Float64Array(values.length).fill(1) : undefined;
  all.forEach((growing, i) => {
    const offset = offsets[i] ?? 0;
    values.set(growing.values, offset);
    for (const gap of growing.gaps) weights?.fill(0, offset + gap, offset + gap + 1);
  });
  const starts = Int32Array.from(all, ({ first }) => first - origin);
  return { panel: { ids, offsets, values, ...(weights && { weights }) }, scale, origin, starts };
}
