import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Where the collections and their judge lie. */
export const shared = resolve('../shared');

/** What the judge prints. */
export interface Judgement {
  readonly series: number;
  readonly missing: number;
  readonly sMAPE: number;
  readonly MASE: number;
  readonly RMSSE: number;
  readonly WAPE: number;
  readonly bias: number;
  readonly coverage80: number | null;
  readonly pinballPct: number | null;
}

/** Files to be judged, and the season that errors are scaled by. */
export interface Case {
  readonly train: string;
  readonly test: string;
  readonly forecast: string;
  readonly season: number;
}

/** The collections' own judge: independent of our measures. */
export function judge({ train, test, forecast, season }: Case): Judgement {
  const files = ['--train', train, '--test', test, '--forecast', forecast];
  const output = execFileSync(process.execPath, [`${shared}/score.mjs`, ...files, '--season', String(season)]);
  return JSON.parse(output.toString()) as Judgement;
}
