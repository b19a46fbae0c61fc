import type { PlanLine, PlanNote } from './plan.js';

/** A note of a plan with its sentence in both languages. The plan, and its hash, hold the English one. */
export function noteInBoth(
  note: PlanNote,
  lines: readonly Pick<PlanLine, 'sku' | 'carried'>[],
): PlanNote & { readonly zh: string } {
  return { ...note, zh: note.code === 'short' ? sayShort(note, lines) : sayLater(note) };
}

function sayShort(note: PlanNote, lines: readonly Pick<PlanLine, 'sku' | 'carried'>[]): string {
  const { sku, from, until, units } = note;
  const carried = lines.reduce((sum, line) => (line.sku === sku ? sum + line.carried : sum), 0);
  const days = until === null ? '缺货，恢复时间未定' : `至 ${until} 缺货`;
  const rest = `计划期内因缺货未采购 ${units}，其中 ${carried} 在缺货后补采。`;
  return `${sku} 自 ${from} 起${days}（${recordedCause(note)}）：这些天不采购。${rest}`;
}

function sayLater({ sku, from, until, units }: PlanNote): string {
  const days = until === null || until === from ? from : `${from} 至 ${until}`;
  return `${sku}：有 ${units} 的订单日期为 ${days}，在本计划最后一周之后，未列入计划。`;
}

/** Why a product is short: plans keep it in their English sentence alone. */
function recordedCause({ sku, text }: PlanNote): string {
  const [, cause = ''] = /^[^(]*\((.*)\): nothing is bought for these days\./s.exec(text.slice(sku.length)) ?? [];
  return cause;
}
