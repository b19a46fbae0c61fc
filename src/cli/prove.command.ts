import { Command } from 'commander';
import { CheckpointRecorder } from '../audit/checkpoints/checkpoint-recorder.js';
import { entityFrom } from '../audit/entity.js';
import { proveEntity } from '../audit/proof/prove-entity.js';
import { checkpointSettingsOf, signingKeyOf } from '../checkpoint-settings.js';
import { writeWhole } from '../files/write-whole.js';
import { positionOf } from '../kernel/position.js';
import { globalsOf, operator, print } from './console.js';
import { checkOutput } from './output-file.js';
import { withStorage } from './with-storage.js';

/** `almanac prove ENTITY --out FILE`: what was recorded of it, with all that is needed to check it elsewhere. */
export function proveCommand(): Command {
  return new Command('prove')
    .description(
      'write what was recorded of retailer-ID, product-SKU, order-ID … as a proof that can be checked off line',
    )
    .argument('<entity>')
    .requiredOption('--out <file>', 'a JSON file for the proof')
    .action(async (name: string, { out }: { out: string }, command: Command) => {
      const entity = entityFrom(name);
      checkOutput('--out', out, globalsOf(command).config.dataFolder);
      await withStorage(command, async ({ globals, storage, trail }) => {
        const { store, config } = storage;
        const key = signingKeyOf(config);
        const positions = await trail.positions(entity);
        const { everyEvents } = checkpointSettingsOf(config);
        const recorder = new CheckpointRecorder({
          store,
          everyEvents,
          by: operator('RecordCheckpoint'),
          ...(key && { key }),
        });
        const newest = positions.at(-1) ?? positionOf(0);
        const made = await recorder.record((last) => newest > positionOf(last?.position ?? 0));
        const proof = await proveEntity(store, name, positions, key?.publicKey);
        await writeWhole(out, [`${JSON.stringify(proof, null, 1)}\n`]);
        const { events, checkpoints } = proof;
        const result = { entity: name, events: events.length, checkpoints: checkpoints.length, made: made.length, out };
        print(globals, result, function* () {
          if (made.length > 0) yield `Checkpoints made first, so that every event is covered: ${made.length}.`;
          yield `${events.length} events of ${name} written to ${out}, with ${checkpoints.length} checkpoints.`;
          yield `Anybody can check it: node check-proof.mjs ${out} --checkpoint EXPORTED [--public-key KEY]`;
        });
      });
    });
}
