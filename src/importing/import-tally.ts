import { DomainError } from '../kernel/domain-error.js';
import type { ImportKind } from './import-options.js';
import { chineseRefusal } from '../kernel/chinese-refusal.js';
import type { ImportReport, Rejection } from './import-report.js';
import { RejectLog } from './scratch/reject-log.js';
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

  /** A row was there; with a reason, it cannot be used. */
  readonly seen = (line: number, reason?: string): void => {
    this.rows++;
    if (reason !== undefined) this.rejects.add(line, reason);
  };

  /** Refuses rows for what a rule of the field says of them. @throws whatever is no such rule */
  refuse(lines: Iterable<number>, error: unknown): void {
    if (!(error instanceof DomainError)) throw error;
    for (const line of lines) this.rejects.add(line, error.message);
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
      rejections: this.rejects.first(10).map((each) => inBoth(each, this.form.columns)),
      held,
      unlisted: { retailers: this.unlistedRetailers, products: this.unlistedProducts },
      suspects: this.suspects.counts(),
    };
  }
}

function inBoth({ line, reason }: Rejection, headings: Readonly<Record<string, string>>): Rejection {
  const zh = chineseRefusal(reason, headings);
  return { line, reason, ...(zh !== undefined && { zh }) };
}
