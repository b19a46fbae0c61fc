import type { FieldFault } from '../../kernel/domain-error.js';

/** As which field a row is at fault that cannot be read as a whole. */
export const wholeRow = 'row';

/** One record of a file, whatever the file is: a row of a workbook, or a row of a CSV file. */
export interface FileRecord {
  /** Number of its first physical line or row, from 1. */
  readonly line: number;
  /** As it stands in the file; the cells of a workbook separated by commas. */
  readonly text: string;
  readonly fields: readonly string[];
  /** Why it cannot be read, where it cannot. */
  readonly fault?: FieldFault;
}

/** Called while a file is read: bytes so far of all its bytes, compressed as they lie. */
export type BytesRead = (done: number, total: number) => void;
