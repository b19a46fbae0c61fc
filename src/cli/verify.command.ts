import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { readCheckpointExport } from '../audit/checkpoints/checkpoint-export.js';
import { publicKeyFrom } from '../audit/checkpoints/signing-key.js';
import type { Fault } from '../audit/verification/fault.js';
import { type Verification, type VerifyOptions, verifyStore } from '../audit/verify-store.js';
import type { Config } from '../config.js';
import { beginning, shareReached, type Position } from '../kernel/position.js';
import { plainTextIn, plainTextNotice } from '../personal-data/plain-text-in.js';
import { locationsOf } from '../storage-locations.js';
import { openExistingEvents } from '../open-events.js';
import { readableData } from '../read-only-data.js';
import { knownHeads } from '../read-models/readers/known-heads.js';
import { requireAllEvents } from '../require-all-events.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { noStore } from './with-storage.js';

interface Options {
  readonly checkpoint?: string;
  readonly publicKey?: string;
}

/** `almanac verify`: nothing was altered since it was recorded; exit 3 where something was. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('compute every hash anew: was any event altered, removed, added or moved?')
    .option('--checkpoint <file>', 'checkpoints that `almanac checkpoint --out` wrote, kept outside the store')
    .option('--public-key <file>', 'PEM of the key that checkpoints must be signed by')
    .action(async ({ checkpoint, publicKey: keyFile }: Options, command: Command) => {
      const globals = globalsOf(command);
      const exported = checkpoint === undefined ? undefined : readCheckpointExport('--checkpoint', checkpoint);
      const publicKey =
        keyFile === undefined ? undefined : publicKeyFrom('--public-key', readFileSync(keyFile, 'utf8'));
      const data = readableData(globals.config);
      try {
        const verification = await verify(data.config, { exported, publicKey });
        const { plainText, ...said } = verification;
        const notices = plainText === undefined ? [] : [plainTextNotice(plainText).en];
        print(globals, { ...said, notices }, () => [...verificationLines(said), ...notices]);
        if (verification.faultCount > 0) process.exitCode = 3;
      } finally {
        data.remove();
      }
    });
}

interface Verified extends Verification {
  /** Position of the first event with personal data as plain text; undefined where there is none, or the store was altered. */
  readonly plainText: Position | undefined;
}

async function verify(config: Config, options: VerifyOptions): Promise<Verified> {
  const locations = locationsOf(config);
  const store = await openExistingEvents(locations.events, { forAudit: true });
  if (!store) {
    await requireAllEvents(locations);
    throw noStore(config);
  }
  const bar = new ProgressBar('verifying');
  try {
    // Only for the bar: the newest event may be one that cannot be read.
    const head = await store.head().catch(() => beginning);
    const onProgress = (position: Position) => bar.update(shareReached(position, head));
    const seen = await knownHeads([locations.readModels, locations.forecasts]);
    const verification = await verifyStore(store, { ...options, knownHeads: seen, onProgress });
    return { ...verification, plainText: verification.faultCount > 0 ? undefined : await plainTextIn(store) };
  } finally {
    bar.stop();
    await store.close();
  }
}

function* verificationLines({ events, streams, digest, faultCount, faults, reach }: Verification): Iterable<string> {
  yield `${events} events in ${streams} streams, digest ${digest}`;
  for (const fault of faults)
    yield `${placeOf(fault)}, ${fault.kind}: expected ${fault.expected}, found ${fault.found}`;
  const { exported, checkpoints, signed, limits } = reach;
  if (exported !== null) yield `Compared with the exported checkpoints up to position ${exported}.`;
  if (checkpoints !== null) yield `Compared with the checkpoints in the store up to position ${checkpoints}.`;
  if (signed !== null) yield `A checkpoint with a good signature reaches to position ${signed}.`;
  yield* limits;
  yield faultCount === 0 ? 'Nothing was altered.' : `The history was altered: faults found: ${faultCount}.`;
}

function placeOf({ after, position, stream }: Fault): string {
  const place = after === null ? `position ${position}` : `after position ${after}, up to ${position}`;
  return stream === null ? place : `${place}, ${stream}`;
}
