import { DomainError, sayFault, type FieldFault } from '../kernel/domain-error.js';
import type { Sentence } from '../kernel/language.js';
import type { ImportKind } from './import-options.js';
import type { ImportReport } from './import-report.js';
import { RejectLog } from './scratch/reject-log.js';
import { wholeRow } from './tables/file-record.js';
import { FileForm, type GivenForm } from './tables/file-form.js';
import { SuspectList } from './checking/suspects.js';

/** Counts what becomes of a file while it is imported. */
export class ImportTally {
  rows = 0;
  groups = 0;
  recorded = 0;
  unchanged = 0;
  completed = 0;
  held = 0;
  unlistedRetailers = 0;
  unlistedProducts = 0;
  readonly suspects = new SuspectList();
  readonly rejects = new RejectLog();
  /** How the file is written. */
  readonly form: FileForm;

  constructor(
    private readonly kind: ImportKind,
    private readonly file: string,
    form?: GivenForm,
  ) {
    this.form = new FileForm(form);
  }

  /** A row was there; with a fault, it cannot be used. */
  readonly seen = (line: number, fault?: FieldFault): void => {
    this.rows++;
    if (fault !== undefined) this.rejects.add(line, this.sayFault(fault));
  };

  /** Refuses rows for what a rule of the field says of them. @throws whatever is no such rule */
  refuse(lines: Iterable<number>, error: unknown): void {
    if (!(error instanceof DomainError)) throw error;
    const sentence = this.sayRefusal(error);
    for (const line of lines) this.rejects.add(line, sentence);
  }

  /** What a rule says of a row; in Chinese a column is called by its heading in the file. */
  sayRefusal({ code, faults: [fault], sentence }: DomainError): Sentence {
    return code === 'invalid' && fault ? this.sayFault(fault) : sentence;
  }

  sayFault(fault: FieldFault): Sentence {
    const { field } = fault;
    return sayFault(fault, field === wholeRow ? '本行' : this.form.columns[columnNamed(field)]);
  }

  count(outcome: 'recorded' | 'unchanged'): void {
    this[outcome]++;
  }

  report(): ImportReport {
    const { kind, file, rows, groups, recorded, unchanged, completed, held } = this;
    return {
      kind,
      file,
      form: this.form.report(),
      rows,
      groups,
      recorded,
      unchanged,
      completed,
      rejected: this.rejects.count,
      rejections: this.rejects.first(10),
      held,
      unlisted: { retailers: this.unlistedRetailers, products: this.unlistedProducts },
      suspects: this.suspects.counts(),
    };
  }
}

/** The column of a command's field: `orderDay` is read from `order_day`. */
function columnNamed(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
