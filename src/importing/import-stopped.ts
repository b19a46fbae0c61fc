import { basename } from 'node:path';
import { JobStopped } from '../read-models/jobs/job-outcome.js';
import type { ImportReport } from './import-report.js';

/** An import that was asked to stop. Each retailer, product, order, visit or delivery was recorded as a whole or not at all. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';

  /** @param report  what had become of the file until then */
  constructor(readonly report: ImportReport) {
    const { kind, recorded, unchanged } = report;
    const count = (value: number) => value.toLocaleString('en');
    super(
      `Recorded until then: ${count(recorded)} ${kind}; ${count(unchanged)} had nothing new. The same file again records the rest.`,
    );
  }
}

/** The same error as the work of a job throws it: services show what was recorded. Another error as it is. */
export function asJobStopped(error: unknown): unknown {
  if (!(error instanceof ImportStopped)) return error;
  const { report, message } = error;
  return new JobStopped(message, { ...report, file: basename(report.file), rejects: null });
}
