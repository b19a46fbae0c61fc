import type { Language } from '../../kernel/language.js';
import type { NodeBasis } from '../../read-models/entities/node-basis.js';

/** What a forecast stands on, in sentences: the weeks that are known, what of demand was not seen, and what of declarations is believed. */
export function sayBasis(basis: NodeBasis, language: Language): string[] {
  return language === 'zh' ? inChinese(basis) : inEnglish(basis);
}

function inEnglish(basis: NodeBasis): string[] {
  const { series, weeks, orderWeeks, asked, cutWeeks, cutAsked, cutAdded, unknownWeeks, unknownAdded } = basis;
  const { countedWeeks, countedAsked, countedTaken } = basis;
  const known =
    series === 1
      ? `${number(weeks)} of the last 52 weeks`
      : `${counted(weeks, 'week')} of ${number(series)} retailers × products within the last 52 weeks`;
  return [
    `It stands on ${known}: ${counted(orderWeeks, 'week')} with an order, asking for ${units(asked)}.`,
    cutWeeks === 0
      ? 'In none of them a quota, a shortage or an empty shelf is known to have cut what was ordered.'
      : `In ${counted(cutWeeks, 'week')} a quota, a shortage or an empty shelf cut what was ordered: orders ask for ${units(cutAsked)} there, a refused ` +
        `wish that is repeated counted once; what is taken for wanted is ${units(cutAsked + cutAdded)}. Where no stock counts say more, such a week ` +
        'counts for a fifth if it lies below the usual.',
    ...(unknownWeeks > 0
      ? [
          `Of ${counted(unknownWeeks, 'week')} nothing is known: the retailer was not reached, or there was nothing to be had. ` +
            `Sums take the usual for them, ${units(unknownAdded)}.`,
        ]
      : []),
    ...(countedWeeks > 0
      ? [
          `Of ${counted(countedWeeks, 'week')} stock counts say what was wanted: ${units(countedTaken)}, where ${number(countedAsked)} were ordered.`,
        ]
      : []),
    declaredEn(basis),
  ];
}

function declaredEn({ series, declared, neededBefore, neededAfter, believed, past }: NodeBasis): string {
  const known =
    past === 0
      ? 'of its declarations of the last year none is over yet'
      : `what came of ${counted(past, 'declaration')} of the last year is known`;
  if (declared === 0)
    return past === 0 ? 'No demand was declared.' : `No demand was declared of the weeks to come; ${known}.`;
  const whose =
    series === 1
      ? 'What was declared of days to come'
      : `What was declared of days to come for ${number(declared)} of them`;
  return (
    `${whose} moved what is needed in the weeks that are forecast from ${units(neededBefore)} to ${number(neededAfter)}: ` +
    `at most ${percent(believed / declared)} of where it differs from the expected is believed; ${known}.`
  );
}

function inChinese(basis: NodeBasis): string[] {
  const { series, weeks, orderWeeks, asked, cutWeeks, cutAsked, cutAdded, unknownWeeks, unknownAdded } = basis;
  const { countedWeeks, countedAsked, countedTaken } = basis;
  const of = series === 1 ? '' : `（${number(series)} 个“零售户×产品”合计）`;
  return [
    `依据最近 52 周内的 ${number(weeks)} 周数据${of}：其中 ${number(orderWeeks)} 周有订货，共要货 ${number(asked)}。`,
    cutWeeks === 0
      ? '这些周内没有因限量、缺货或断货而压低订货的记录。'
      : `其中 ${number(cutWeeks)} 周的订货受限量、缺货或断货压低：要货 ${number(cutAsked)}（重复提出的未满足需求只计一次），推定需求 ${number(cutAsked + cutAdded)}；没有盘点佐证且低于平常水平的周只按五分之一计。`,
    ...(unknownWeeks > 0
      ? [
          `有 ${number(unknownWeeks)} 周情况不明（电访未接通，或无货可订）：合计时按平常水平补 ${number(unknownAdded)}。`,
        ]
      : []),
    ...(countedWeeks > 0
      ? [`有 ${number(countedWeeks)} 周以库存盘点推算需求：${number(countedTaken)}，而订货为 ${number(countedAsked)}。`]
      : []),
    declaredZh(basis),
  ];
}

function declaredZh({ series, declared, neededBefore, neededAfter, believed, past }: NodeBasis): string {
  const known = past === 0 ? '最近一年的申报均未到期，尚无实际结果' : `最近一年有 ${number(past)} 次申报已知实际结果`;
  if (declared === 0) return past === 0 ? '没有需求申报。' : `没有涉及今后的需求申报；${known}。`;
  const whose = series === 1 ? '' : `其中 ${number(declared)} 个“零售户×产品”`;
  return (
    `${whose}对今后的需求申报，使预测期内的需求由 ${number(neededBefore)} 调整为 ${number(neededAfter)}：` +
    `申报与预期的差异最多采信 ${percent(believed / declared)}；${known}。`
  );
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function units(value: number): string {
  const shown = number(value);
  return `${shown} ${shown === '1' ? 'unit' : 'units'}`;
}

/** Large numbers whole, small ones to the tenth, thousands apart. */
function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 1 });
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
