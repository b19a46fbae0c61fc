import type { Sentence } from '../../kernel/language.js';
import type { GivenColumns } from './columns.js';

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** Names by which an encoding may be asked for. GBK and GB 2312 are parts of GB18030. */
export const encodingNames = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
} as const satisfies Record<string, Encoding>;

export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;
export const separatorNames = ['comma', 'semicolon', 'tab'] as const satisfies (keyof typeof separators)[];
export type SeparatorName = (typeof separatorNames)[number];
export type Separator = (typeof separators)[SeparatorName];

/** How a file is written, as far as somebody said so. What is absent is found out from the file itself. */
export interface GivenForm {
  readonly encoding?: Encoding;
  readonly separator?: SeparatorName;
  /** Name of the sheet of a workbook; where absent its first visible one. */
  readonly sheet?: string;
  readonly columns?: GivenColumns;
}

/** Names by which a separator may be asked for, itself among them. */
export const separatorWords = {
  comma: 'comma',
  semicolon: 'semicolon',
  tab: 'tab',
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '\\t': 'tab',
} as const satisfies Record<string, SeparatorName>;

/** What somebody asked for, by any of the names. */
export interface AskedForm {
  readonly encoding?: keyof typeof encodingNames | undefined;
  readonly separator?: keyof typeof separatorWords | undefined;
  readonly sheet?: string | undefined;
  readonly columns?: GivenColumns | undefined;
}

export function givenForm({ encoding, separator, sheet, columns }: AskedForm): GivenForm {
  return {
    ...(encoding && { encoding: encodingNames[encoding] }),
    ...(separator && { separator: separatorWords[separator] }),
    ...(sheet !== undefined && { sheet }),
    ...(columns && Object.keys(columns).length > 0 && { columns }),
  };
}

/** How a file was read: what was said of it, and what was guessed from it. */
export interface FormReport {
  readonly format: 'csv' | 'xlsx';
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  /** Null for a workbook. */
  readonly separator: SeparatorName | null;
  /** Null for a CSV file. */
  readonly sheet: string | null;
  /** What of it nobody had said: it was found out from the file. */
  readonly guessed: readonly ('encoding' | 'separator' | 'sheet')[];
  /** Each column that is read, and the heading under which the file has it. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headings of columns that are not read. */
  readonly unused: readonly string[];
  /** What could have been meant otherwise, in sentences. */
  readonly doubts: readonly string[];
  /** The same in Chinese. */
  readonly doubtsZh: readonly string[];
}

/** How one file is written, while that is found out. */
export class FileForm {
  format: FormReport['format'] = 'csv';
  encoding: Encoding | undefined;
  separator: Separator | undefined;
  sheet: string | undefined;
  columns: Readonly<Record<string, string>> = {};
  unused: readonly string[] = [];
  /** Of a workbook: the sheets that are shown. */
  sheets: readonly string[] = [];
  readonly doubts: Sentence[] = [];

  constructor(readonly given: GivenForm = {}) {
    this.encoding = given.encoding;
    this.separator = given.separator && separators[given.separator];
    this.sheet = given.sheet;
  }

  /** The same form for reading the same file once more: nothing is guessed again. */
  known(): FileForm {
    const again = new FileForm(this.given);
    again.encoding = this.encoding;
    again.separator = this.separator;
    again.sheet = this.sheet;
    return again;
  }

  report(): FormReport {
    const { format, given, columns, unused, doubts } = this;
    const csv = format === 'csv';
    const found = csv ? (['encoding', 'separator'] as const) : (['sheet'] as const);
    return {
      format,
      // A file of which every byte is ASCII says nothing of its encoding, and reads the same in all of them but UTF-16.
      encoding: csv ? (this.encoding ?? 'utf-8') : null,
      separator: csv ? nameOf(this.separator ?? ',') : null,
      sheet: this.sheet ?? null,
      guessed: found.filter((each) => given[each] === undefined),
      columns,
      unused,
      doubts: doubts.map(({ en }) => en),
      doubtsZh: doubts.map(({ zh }) => zh),
    };
  }
}

function nameOf(separator: Separator): SeparatorName {
  if (separator === ';') return 'semicolon';
  return separator === '\t' ? 'tab' : 'comma';
}
