import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { systemClock } from '../kernel/clock.js';
import { positionOf, type Position } from '../kernel/position.js';
import { masterKeyName } from '../personal-data/master-key.js';
import { erasuresIn } from '../personal-data/erasure-list.js';
import { type Restored, restoreBackup } from '../restore-backup.js';
import { locationsOf } from '../storage-locations.js';
import { keyLines } from './backup.command.js';
import { callerNow } from './caller.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, operator, print, ProgressBar } from './console.js';
import { requireFiles } from './files-only.js';

interface Options {
  readonly at?: Position;
  readonly masterKey?: string;
  readonly erasures?: string;
}

/** `almanac restore FILE --data FOLDER`: a store as it was when the backup was made, or as it was at a position before. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('restore a backup into a folder without a store, verify it and make its read models')
    .argument('<file>', 'that `almanac backup` wrote')
    .option('--at <position>', 'restore no event after this position', position)
    .option('--master-key <file>', 'the master key of the store that was backed up (default: that of the folder)')
    .option('--erasures <file>', 'what was erased since, `erasures.jsonl` of the store (default: that of the folder)')
    .action(async (file: string, { at, masterKey, erasures }: Options, command: Command) => {
      const globals = globalsOf(command);
      operator('RestoreBackup');
      const { personalData } = locationsOf(globals.config).events;
      const reason = `restored from ${basename(file)}`;
      requireFiles(globals.config, 'restore');
      const { dataFolder } = globals.config;
      const began = performance.now();
      const bar = new ProgressBar('restoring');
      try {
        const restored = await restoreBackup(dataFolder, file, {
          ...(at !== undefined && { at }),
          masterKey: masterKey === undefined ? personalData.masterKey : { file: masterKey },
          erased: erasedSince(erasures, personalData.erasures),
          by: { ...callerNow('RestoreBackup', systemClock()), reason },
          onStep: (_step, share) => bar.update(share),
          project: (storage) => caughtUp(storage, (share) => bar.update(share)),
        });
        bar.stop();
        const seconds = (performance.now() - began) / 1000;
        const { manifest, verification } = restored;
        const { events, position, digest } = verification;
        const result = {
          folder: dataFolder,
          position,
          events,
          digest,
          seconds,
          keys: manifest.keys,
          erasedAgain: restored.erasedAgain,
        };
        print(globals, result, () => restoreLines(dataFolder, restored, seconds));
      } finally {
        bar.stop();
      }
    });
}

function* restoreLines(
  folder: string,
  { manifest, verification, erasedAgain }: Restored,
  seconds: number,
): Iterable<string> {
  const { madeAt, madeBy, head, parts, keys } = manifest;
  const { events, position, digest } = verification;
  yield `Backup of ${madeAt} by ${madeBy.actor}, restored into ${folder} in ${seconds.toFixed(1)} s.`;
  yield `${events} events up to position ${position}, digest ${digest}. Nothing was altered.`;
  if (head && head.position !== String(position))
    yield `Left out: the events after it, up to position ${head.position} of the backup, and its jobs.`;
  if (erasedAgain > 0)
    yield `Erased again: the personal data of ${erasedAgain} who were forgotten after the backup was made.`;
  if (!parts.some(({ name }) => name === 'forecasts.db'))
    yield 'It holds no forecasts: `almanac forecast` makes a new one, with the same figures by the same version.';
  yield* keyLines(keys.filter(({ name }) => name !== masterKeyName));
}

/** @param given  must be there; else the one that lies in the folder, if any */
function erasedSince(given: string | undefined, inFolder: string): string[] {
  if (given !== undefined) return erasuresIn(given);
  return existsSync(inFolder) ? erasuresIn(inFolder) : [];
}

function position(text: string): Position {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('Expected a position: a whole number.');
  return positionOf(text);
}
