import type { CellFormat } from './cell-formats.js';
import { cellText } from './cell-text.js';
import type { Attributes, XmlHandler } from './parse-xml.js';
import { TextCollector } from './text-collector.js';
import { SaidError } from '../../kernel/said-error.js';

/** A row of a sheet that has cells. */
export interface SheetRow {
  /** As the sheet numbers it, from 1. */
  readonly number: number;
  /** '' where a cell is empty; none at the end. */
  readonly cells: readonly string[];
}

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

const mostRows = 1_048_576;
/** No table of ours has so many; a sheet allows 16,384. */
const mostColumns = 1_000;

/** Collects the rows of a sheet while its XML is read. */
export class SheetRows implements XmlHandler {
  private rows: SheetRow[] = [];
  private number = 0;
  private cells: string[] = [];
  private column = -1;
  private cell: Attributes = {};
  private formula = false;
  private readonly collected = new TextCollector();

  constructor(private readonly context: CellContext) {}

  /** The rows that were completed since the last call. */
  take(): SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.formula = true;
    else this.collected.open(name);
  }

  text(text: string): void {
    this.collected.add(text);
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'row' && this.cells.length > 0) this.rows.push({ number: this.number, cells: this.cells });
    else this.collected.close(name);
  }

  private openRow({ r }: Attributes): void {
    const number = r === undefined ? this.number + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.number || number > mostRows)
      throw new SaidError({
        en: `expected the rows of a sheet in order, at most ${mostRows}, found row ${r} after ${this.number}`,
        zh: `工作表的行应按顺序，最多 ${mostRows} 行，实际第 ${r} 行在第 ${this.number} 行之后`,
      });
    this.number = number;
    this.cells = [];
    this.column = -1;
  }

  private openCell(cell: Attributes): void {
    this.column = cell['r'] === undefined ? this.column + 1 : columnOf(cell['r']);
    this.cell = cell;
    this.formula = false;
    this.collected.clear();
  }

  private closeCell(): void {
    const { strings, formats, from1904 } = this.context;
    const { t: type = 'n', s: style = '0' } = this.cell;
    const raw = { type, value: this.collected.value(), formula: this.formula, format: formats[Number(style)] };
    const text = cellText(raw, strings, from1904);
    if (text === '') return;
    if (this.column >= mostColumns)
      throw new SaidError({
        en: `expected at most ${mostColumns} columns, found a value in ${this.cell['r'] ?? 'another one'}`,
        zh: `最多 ${mostColumns} 列，实际在 ${this.cell['r'] ?? '其他列'} 还有内容`,
      });
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }
}

/** The column of a reference such as `AB12`, from 0. */
function columnOf(reference: string): number {
  const [letters] = /^[A-Z]{1,3}(?=\d)/.exec(reference) ?? [];
  if (letters === undefined)
    throw new SaidError({
      en: `expected a cell like B12, found "${reference}"`,
      zh: `单元格应如 B12，实际为“${reference}”`,
    });
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
