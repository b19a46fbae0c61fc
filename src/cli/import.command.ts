import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { systemClock } from '../kernel/clock.js';
import { checkFile } from '../importing/check-file.js';
import { describeReport } from '../importing/describe-report.js';
import { importFile } from '../importing/import-file.js';
import {
  importKinds,
  importShare,
  type ImportKind,
  type ImportOptions,
  type ImportProgress,
} from '../importing/import-options.js';
import type { ImportReport } from '../importing/import-report.js';
import { givenColumns } from '../importing/kind-columns.js';
import { encodingNames, givenForm, separatorWords, type AskedForm } from '../importing/tables/file-form.js';
import { asJobStopped } from '../importing/import-stopped.js';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { asJob } from './as-job.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, operator, print, ProgressBar } from './console.js';
import { checkOutput } from './output-file.js';
import { withStorage } from './with-storage.js';

interface Options {
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly check?: boolean;
  readonly actor?: string;
  readonly encoding?: AskedForm['encoding'];
  readonly separator?: AskedForm['separator'];
  readonly sheet?: string;
  readonly column: readonly string[];
}

const groupMs = 50;

/** `almanac import retailers|products|orders|visits|deliveries|calendar FILE`: the same file twice changes nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring a CSV file (or .csv.gz) or a workbook (.xlsx) in')
    .addArgument(new Argument('<kind>').choices(importKinds))
    .argument('<file>')
    .option('--rejects <file>', 'write rows that cannot be imported here: line,reason,row,原因')
    .option('--strict', 'exit with 1 where rows were rejected')
    .option('--check', 'only say what is bad and what is odd in the file; record nothing')
    .option('--actor <name>', 'who brings it in, with ALMANAC_SIGN_IN=off (default: $ALMANAC_ACTOR, or the user)')
    .addOption(
      new Option('--encoding <name>', 'of a CSV file, where the guess is wrong').choices(Object.keys(encodingNames)),
    )
    .addOption(
      new Option('--separator <name>', 'of a CSV file, where the guess is wrong').choices(Object.keys(separatorWords)),
    )
    .option('--sheet <name>', 'of a workbook; its first visible one where absent')
    .option(
      '--column <name=heading>',
      'under which heading the file has a column, where the guess is wrong; several',
      addTo,
      [],
    )
    .action(async (kind: ImportKind, file: string, asked: Options, command: Command) => {
      const { rejects, strict, check } = asked;
      await access(file);
      checkOutput('--rejects', rejects, globalsOf(command).config.dataFolder, file);
      await withStorage(
        command,
        async ({ globals, storage }) => {
          const bar = new ProgressBar(`importing ${kind}`);
          const options = {
            store: storage.store,
            now: systemClock().toISOString(),
            ...operator('ImportFile', asked.actor),
            form: givenForm({ ...asked, columns: givenColumns(kind, asked.column) }),
            ...(rejects && { rejects }),
          };
          const onProgress = (progress: ImportProgress) => bar.update(importShare(progress));
          const work = check
            ? checkFile(kind, file, { ...options, onProgress })
            : importAsJob(storage.jobs, kind, file, { ...options, onProgress });
          const report = await work.finally(() => bar.stop());
          await caughtUp(storage);
          print(globals, report, () => describeReport(report));
          if (isRefused(report, strict)) process.exitCode = 1;
        },
        { groupMs },
      );
    });
}

function addTo(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** Whether nothing of the file could be used; strictly, whether not all of it could. */
function isRefused({ rows, rejected }: ImportReport, strict = false): boolean {
  return rejected > 0 && (strict || rejected >= rows);
}

/** Imports the file as a job that every service on the same database shows. The rejects file is on this machine alone. */
function importAsJob(
  jobs: JobStore,
  what: ImportKind,
  path: string,
  options: Omit<ImportOptions, 'commands'>,
): Promise<ImportReport> {
  const file = basename(path);
  return asJob(jobs, {
    kind: 'import',
    request: { what, file },
    by: { actor: options.actor, role: options.role },
    work: async (report, signal) => {
      const onProgress = (progress: ImportProgress) => {
        options.onProgress?.(progress);
        report(progress.phase, importShare(progress));
      };
      try {
        return await importFile(what, path, { ...options, onProgress, signal });
      } catch (error) {
        throw asJobStopped(error);
      }
    },
    shown: (report) => ({ ...report, file, rejects: null }),
  });
}
