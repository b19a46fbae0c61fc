import { Command } from 'commander';
import { exportedCheckpoints } from '../audit/checkpoints/checkpoint-export.js';
import { CheckpointRecorder } from '../audit/checkpoints/checkpoint-recorder.js';
import { checkpointSettingsOf, signingKeyOf } from '../checkpoint-settings.js';
import { writeWhole } from '../files/write-whole.js';
import { openEvents } from '../open-events.js';
import { locationsOf } from '../storage-locations.js';
import { globalsOf, operator, print } from './console.js';
import { checkOutput } from './output-file.js';
import { requireStore } from './with-storage.js';

/** `almanac checkpoint [--out FILE]`: covers what was recorded since the last checkpoint, and exports them all. */
export function checkpointCommand(): Command {
  return new Command('checkpoint')
    .description('record what the store holds now, and export every checkpoint to be kept elsewhere')
    .option('--out <file>', 'a JSON file for the chain of checkpoints')
    .action(async ({ out }: { out?: string }, command: Command) => {
      const globals = globalsOf(command);
      checkOutput('--out', out, globals.config.dataFolder);
      await requireStore(globals.config);
      const key = signingKeyOf(globals.config);
      const { everyEvents } = checkpointSettingsOf(globals.config);
      const store = await openEvents(locationsOf(globals.config).events);
      try {
        const recorder = new CheckpointRecorder({
          store,
          everyEvents,
          by: operator('RecordCheckpoint'),
          ...(key && { key }),
        });
        const made = await recorder.record(() => true);
        const { last } = recorder;
        const exported = await exportedCheckpoints(store, key?.publicKey);
        if (out !== undefined) await writeWhole(out, [`${JSON.stringify(exported, null, 2)}\n`]);
        print(globals, { made: made.length, last: last ?? null, exported: out ?? null }, function* () {
          for (const { number, events, position, keyId } of made)
            yield `Checkpoint ${number}${keyId ? ', signed,' : ''} covers ${events} events up to position ${position}.`;
          if (made.length === 0)
            yield last
              ? `Nothing was recorded since checkpoint ${last.number}, position ${last.position}.`
              : 'Nothing was recorded yet.';
          if (out !== undefined) yield `${exported.checkpoints.length} checkpoints written to ${out}.`;
        });
      } finally {
        await store.close();
      }
    });
}
