import { sayByPattern, type Pattern } from '../kernel/by-pattern.js';
import type { PlanNote } from './plan.js';

const patterns: readonly Pattern[] = [
  [
    /^(.+) is short from (\S+) (?:to (\S+)|on, with no end known) \((.*)\): nothing is bought for these days\. Over the plan (\d+) units are not bought then, (\d+) of them are bought after it\.$/s,
    (sku, from, until, cause, units, carried) =>
      `${sku} 自 ${from} 起${until === undefined ? '缺货，恢复时间未定' : `至 ${until} 缺货`}（${cause}）：这些天不采购。计划期内因缺货未采购 ${units}，其中 ${carried} 在缺货后补采。`,
  ],
  [
    /^(.+): (\d+) units are ordered for (\S+)(?: to (\S+))?, after the last week of this plan, and are not in it\.$/s,
    (sku, units, from, until) =>
      `${sku}：有 ${units} 的订单日期为 ${from}${until === undefined ? '' : ` 至 ${until}`}，在本计划最后一周之后，未列入计划。`,
  ],
];

/** A note of a plan with its sentence in both languages. The plan, and its hash, hold the English one. */
export function noteInBoth(note: PlanNote): PlanNote & { readonly zh: string } {
  return { ...note, zh: sayByPattern(patterns, note.text) ?? note.text };
}
