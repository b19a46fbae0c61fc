import { Command, InvalidArgumentError } from 'commander';
import { positionOf, type Position } from '../kernel/position.js';
import { type Restored, restoreBackup } from '../restore-backup.js';
import { keyLines } from './backup.command.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, operator, print, ProgressBar } from './console.js';
import { requireFiles } from './files-only.js';

/** `almanac restore FILE --data FOLDER`: a store as it was when the backup was made, or as it was at a position before. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('restore a backup into a folder without a store, verify it and make its read models')
    .argument('<file>', 'that `almanac backup` wrote')
    .option('--at <position>', 'restore no event after this position', position)
    .action(async (file: string, { at }: { at?: Position }, command: Command) => {
      const globals = globalsOf(command);
      operator('RestoreBackup');
      requireFiles(globals.config, 'restore');
      const { dataFolder } = globals.config;
      const began = performance.now();
      const bar = new ProgressBar('restoring');
      try {
        const restored = await restoreBackup(dataFolder, file, {
          ...(at !== undefined && { at }),
          onStep: (_step, share) => bar.update(share),
          project: (storage) => caughtUp(storage, (share) => bar.update(share)),
        });
        bar.stop();
        const seconds = (performance.now() - began) / 1000;
        const { manifest, verification } = restored;
        const { events, position, digest } = verification;
        const result = { folder: dataFolder, position, events, digest, seconds, keys: manifest.keys };
        print(globals, result, () => restoreLines(dataFolder, restored, seconds));
      } finally {
        bar.stop();
      }
    });
}

function* restoreLines(folder: string, { manifest, verification }: Restored, seconds: number): Iterable<string> {
  const { madeAt, madeBy, head, parts, keys } = manifest;
  const { events, position, digest } = verification;
  yield `Backup of ${madeAt} by ${madeBy.actor}, restored into ${folder} in ${seconds.toFixed(1)} s.`;
  yield `${events} events up to position ${position}, digest ${digest}. Nothing was altered.`;
  if (head && head.position !== String(position))
    yield `Left out: the events after it, up to position ${head.position} of the backup, and its jobs.`;
  if (!parts.some(({ name }) => name === 'forecasts.db'))
    yield 'It holds no forecasts: `almanac forecast` makes a new one, with the same figures by the same version.';
  yield* keyLines(keys);
}

function position(text: string): Position {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('Expected a position: a whole number.');
  return positionOf(text);
}
