import type { ImportKind } from './import-options.js';
import type { FormReport } from './tables/file-form.js';
import type { Suspects } from './checking/suspects.js';

/** A row that cannot be used, and why. */
export interface Rejection {
  readonly line: number;
  readonly reason: string;
  /** The same in Chinese; absent in reports of older versions. */
  readonly zh?: string;
}

/** What a file holds and what became of it. */
export interface ImportReport {
  readonly kind: ImportKind;
  readonly file: string;
  /** How the file was read. */
  readonly form: FormReport;
  /** Rows of the file, its header not counted. */
  readonly rows: number;
  /** Retailers, products, orders, visits or deliveries in the good rows. */
  readonly groups: number;
  /** Of these: new, or with news. */
  readonly recorded: number;
  /** Of these: nothing new. */
  readonly unchanged: number;
  /** Of the orders recorded: known before, and now given lines that were missing. */
  readonly completed: number;
  /** Rows in the rejects file. */
  readonly rejected: number;
  /** The first few of them. */
  readonly rejections: readonly Rejection[];
  /** Order lines put in quarantine, or in a check alone: that an import would put there. */
  readonly held: number;
  /** Named by a row but by no master file; registered as unlisted. */
  readonly unlisted: { readonly retailers: number; readonly products: number };
  readonly suspects: Suspects;
}
