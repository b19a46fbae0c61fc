import { Command } from 'commander';
import { verifyStore } from '../audit/verify-store.js';
import { beginning, type Position, shareReached } from '../kernel/position.js';
import { locationsOf } from '../storage-locations.js';
import { openEvents } from '../open-events.js';
import { readableData } from '../read-only-data.js';
import { knownHeads } from '../read-models/readers/known-heads.js';
import { globalsOf, print, ProgressBar } from './console.js';

/** `almanac verify`: nothing was altered since it was recorded; exit 3 where something was. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('compute every hash anew: was any event altered, removed or moved?')
    .action(async (_options, command: Command) => {
      const globals = globalsOf(command);
      const data = readableData(globals.config);
      const { events, readModels, forecasts } = locationsOf(data.config);
      const store = await openEvents(events, { readonly: true }).catch((error: unknown) => {
        data.remove();
        throw error;
      });
      const bar = new ProgressBar('verifying');
      try {
        // Only for the bar: the newest event may be one that cannot be read.
        const head = await store.head().catch(() => beginning);
        const onProgress = (position: Position) => bar.update(shareReached(position, head));
        const verification = await verifyStore(store, onProgress, await knownHeads([readModels, forecasts]));
        bar.stop();
        const { streams, digest, faults } = verification;
        print(globals, verification, function* () {
          yield `${verification.events} events in ${streams} streams, digest ${digest}`;
          for (const { position, stream, expected, found } of faults)
            yield `position ${position}, ${stream}: expected ${expected}, found ${found}`;
          yield faults.length === 0 ? 'Nothing was altered.' : 'The history was altered.';
        });
        if (faults.length > 0) process.exitCode = 3;
      } finally {
        bar.stop();
        await store.close();
        data.remove();
      }
    });
}
