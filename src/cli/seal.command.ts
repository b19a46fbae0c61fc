import { Command } from 'commander';
import { systemClock } from '../kernel/clock.js';
import { type SealedCopy, sealStore } from '../seal-store.js';
import { callerNow } from './caller.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { requireStore } from './with-storage.js';

/** `almanac seal TARGET --reason TEXT`: a copy of a store with plain text in which personal data are sealed. */
export function sealCommand(): Command {
  return new Command('seal')
    .description('copy a store that holds personal data as plain text into a new one in which they are sealed')
    .argument('<target>', 'a new folder; with DATABASE_URL the URL of another, empty database')
    .requiredOption('--reason <text>', 'why: it is recorded in the first event of the new store')
    .action(async (target: string, { reason }: { reason: string }, command: Command) => {
      const globals = globalsOf(command);
      const by = { ...callerNow('SealStore', systemClock()), reason };
      if (globals.config.kurrentdbUrl === undefined) await requireStore(globals.config);
      const bars = { verifying: new ProgressBar('verifying'), copying: new ProgressBar('copying') };
      try {
        const copy = await sealStore(globals.config, target, {
          by,
          onStep: (step, share) => bars[step].update(share),
        });
        Object.values(bars).forEach((bar) => bar.stop());
        const { verification, ...made } = copy;
        print(globals, { ...made, digest: verification.digest }, () => sealLines(copy));
      } finally {
        Object.values(bars).forEach((bar) => bar.stop());
      }
    });
}

function* sealLines({ target, continued, sealed, verification }: SealedCopy): Iterable<string> {
  yield `${continued.events} events were copied into ${target}, ${sealed} of them with personal data that are sealed there.`;
  yield `Its first event holds the head of the store before: position ${continued.position}, store hash ${continued.storeHash}.`;
  yield `Verified: nothing was altered, digest ${verification.digest}. The store before is as it was.`;
  yield 'Start Almanac on the new store; the store before holds plain text: put it away, or delete it with its backups.';
}
