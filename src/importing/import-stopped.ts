import { basename } from 'node:path';
import { JobStopped } from '../read-models/jobs/job-outcome.js';
import type { ImportKind } from './import-options.js';
import type { ImportReport } from './import-report.js';
import { SaidError } from '../kernel/said-error.js';

const called: Readonly<Record<ImportKind, string>> = {
  retailers: '零售户',
  products: '产品',
  orders: '订单',
  visits: '拜访',
  deliveries: '送货',
  calendar: '订货日变更',
};

/** An import that was asked to stop. Each retailer, product, order, visit or delivery was recorded as a whole or not at all. */
export class ImportStopped extends SaidError {
  override readonly name = 'ImportStopped';

  /** @param report  what had become of the file until then */
  constructor(readonly report: ImportReport) {
    const { kind, recorded, unchanged } = report;
    const count = (value: number) => value.toLocaleString('en');
    super({
      en: `Recorded until then: ${count(recorded)} ${kind}; ${count(unchanged)} had nothing new. The same file again records the rest.`,
      zh: `此前已记录${called[kind]} ${count(recorded)}，无变化 ${count(unchanged)}。再次导入同一文件会记录其余部分。`,
    });
  }
}

/** The same error as the work of a job throws it: services show what was recorded. Another error as it is. */
export function asJobStopped(error: unknown): unknown {
  if (!(error instanceof ImportStopped)) return error;
  const { report, sentence } = error;
  return new JobStopped(sentence, { ...report, file: basename(report.file), rejects: null });
}
