import { Command } from 'commander';
import { verifyStore } from '../audit/verify-store.js';
import { shareReached } from '../kernel/position.js';
import { locationsOf } from '../storage-locations.js';
import { openEvents } from '../open-events.js';
import { globalsOf, print, ProgressBar } from './console.js';

/** `almanac verify`: nothing was altered since it was recorded; exit 3 where something was. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('compute every hash anew: was any event altered, removed or moved?')
    .action(async (_options, command: Command) => {
      const globals = globalsOf(command);
      const store = await openEvents(locationsOf(globals.config).events, { readonly: true });
      const bar = new ProgressBar('verifying');
      try {
        const head = await store.head();
        const verification = await verifyStore(store, (position) => bar.update(shareReached(position, head)));
        bar.stop();
        const { events, streams, digest, faults } = verification;
        print(globals, verification, function* () {
          yield `${events} events in ${streams} streams, digest ${digest}`;
          for (const { position, stream, expected, found } of faults)
            yield `position ${position}, ${stream}: expected ${expected}, found ${found}`;
          yield faults.length === 0 ? 'Nothing was altered.' : 'The history was altered.';
        });
        if (faults.length > 0) process.exitCode = 3;
      } finally {
        bar.stop();
        await store.close();
      }
    });
}
