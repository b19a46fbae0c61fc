import { appendFileSync } from 'node:fs';

/** How often each fault is repeated: few times with all tests, more often by `npm run test:faults`. */
export const faultRounds = Number(process.env['FAULT_ROUNDS'] ?? 5);

/** The seed of the random choices: printed, and given by `FAULT_SEED` to repeat a run. */
export const faultSeed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** What a test of faults did and found, for the table that `npm run test:faults` prints. */
export interface FaultResult {
  readonly fault: string;
  readonly on: string;
  readonly done: string;
  readonly found: string;
}

/** Keeps a result where a table is wanted; the expectations of the test stand for it, so it is called after them. */
export function reportFault(result: FaultResult): void {
  const file = process.env['FAULT_RESULTS'];
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
}
