import { invalid } from '../../kernel/domain-error.js';
import type { ImportTally } from '../import-tally.js';
import type { GroupStage } from './group-stage.js';

/** Most rows of one order, visit or delivery, which is held in memory as a whole. What is larger has the wrong ids. */
export const mostRowsOfOne = 10_000;

/** Refuses the rows of records that are too large to be real. @returns how many records that were */
export function refuseLarger<Row extends { readonly line: number }>(
  stage: GroupStage<Row>,
  idColumn: string,
  tally: ImportTally,
): number {
  const larger = stage.largerThan(mostRowsOfOne);
  for (const { key, size } of larger) {
    const refusal = invalid(
      idColumn,
      { en: `at most ${mostRowsOfOne} rows of one`, zh: `每个编号最多 ${mostRowsOfOne} 行` },
      { en: `${key}, ${size} times`, zh: `${key}，出现 ${size} 次` },
    );
    for (const rows of stage.take(key))
      tally.refuse(
        rows.map(({ line }) => line),
        refusal,
      );
  }
  return larger.length;
}
