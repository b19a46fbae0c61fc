import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { BackupManifest } from '../backup/backup-manifest.js';
import { systemClock } from '../kernel/clock.js';
import { invalid } from '../kernel/domain-error.js';
import { makeBackup } from '../make-backup.js';
import { readableData } from '../read-only-data.js';
import { masterKeyName } from '../personal-data/master-key.js';
import { globalsOf, operator, print } from './console.js';
import { requireFiles } from './files-only.js';
import { checkOutput } from './output-file.js';
import { requireStore } from './with-storage.js';

interface Options {
  readonly replace?: boolean;
  readonly withoutForecasts?: boolean;
}

/** `almanac backup FILE`: what cannot be made again, in one file, while the service runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write events, forecasts and accounts into one file, also while the service runs')
    .argument('<file>', 'outside the data folder')
    .option('--replace', 'replace a file that is there')
    .option('--without-forecasts', 'leave out forecasts, drawn up plans and jobs')
    .action(async (file: string, { replace = false, withoutForecasts = false }: Options, command: Command) => {
      const globals = globalsOf(command);
      const by = operator('MakeBackup');
      requireFiles(globals.config, 'backup');
      checkOutput('FILE', file, globals.config.dataFolder);
      if (existsSync(file) && !replace)
        throw invalid(
          'FILE',
          { en: 'a file that is not there yet, or --replace', zh: '尚不存在的文件，或 --replace' },
          file,
        );
      const data = readableData(globals.config);
      try {
        await requireStore(data.config);
        const madeAt = systemClock().toISOString();
        const onPart = (name: string) => {
          if (process.stderr.isTTY) process.stderr.write(`copying ${name} …\n`);
        };
        const manifest = await makeBackup(data.config, file, { by, madeAt, withoutForecasts, onPart });
        print(globals, { file, ...manifest }, () => backupLines(file, manifest));
      } finally {
        data.remove();
      }
    });
}

function* backupLines(file: string, { head, parts, keys }: BackupManifest): Iterable<string> {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const names = parts.map(({ name }) => name).join(', ');
  yield `${file}: ${names}, ${(bytes / 2 ** 20).toFixed(1)} MiB.`;
  yield head
    ? `The newest event is at position ${head.position}, store hash ${head.storeHash ?? head.hash}.`
    : 'There are no events yet.';
  yield* keyLines(keys);
}

/** What else has to be kept. */
export function* keyLines(keys: BackupManifest['keys']): Iterable<string> {
  for (const { name, keyId } of keys) yield `Not in the backup: ${nameOfKey(name)}, ${keyId}. Keep it elsewhere.`;
}

function nameOfKey(name: string): string {
  if (name !== masterKeyName) return `the key of ${name}`;
  return `the master key (master.key of the data folder, or ${name})`;
}
