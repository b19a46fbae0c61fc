import { Command } from 'commander';
import { exportKnownModel, type KnownModelExport } from '../audit/as-of/export-known-model.js';
import { whatStays } from '../read-models/jobs/job-kinds.js';
import { JobStopped } from '../read-models/jobs/job-outcome.js';
import { asJob } from './as-job.js';
import { historyFormatOf } from './audit-search.command.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { checkOutput } from './output-file.js';
import { withReadableStorage } from './with-storage.js';

/** `almanac audit as-of MOMENT --out FILE`: everything that had been recorded by then, whatever came later. */
export function auditAsOfCommand(): Command {
  return new Command('as-of')
    .description('everything that was known at a moment, of all retailers and products, as a file (.csv or .jsonl)')
    .argument('<moment>', 'a position, a day (its end) or an instant')
    .requiredOption('--out <file>', 'a file ending in .csv or .jsonl')
    .action(async (at: string, { out }: { out: string }, command: Command) => {
      checkOutput('--out', out, globalsOf(command).config.dataFolder);
      const format = historyFormatOf(out);
      await withReadableStorage(command, async ({ globals, storage, known, moments, forecasts }) => {
        const { store, jobs, config } = storage;
        const bar = new ProgressBar('projecting');
        const options = { at, format, out, folder: config.dataFolder };
        const written = await asJob(jobs, {
          kind: 'as-of',
          request: { at, format },
          shown: (result: KnownModelExport) => ({ ...result, file: out }),
          work: (onProgress, signal) =>
            exportKnownModel({ store, known, moments, forecasts }, options, (step, share) => {
              if (signal.aborted) throw new JobStopped(whatStays['as-of']);
              onProgress(step, share);
              bar.update(share);
            }),
        }).finally(() => bar.stop());
        const { rows, position, recordedAt } = written;
        print(
          globals,
          { ...written, out },
          `${rows} rows as known at position ${position} (${recordedAt}) written to ${out}.`,
        );
      });
    });
}
