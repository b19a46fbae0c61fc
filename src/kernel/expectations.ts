import type { Sentence } from './language.js';

/** What is expected of fields, said once for all who check the same. */

export const aDate: Sentence = { en: 'a date YYYY-MM-DD', zh: '日期，如 2026-01-05' };
export const aWeekday: Sentence = {
  en: 'a weekday from 1 (Monday) to 7 (Sunday)',
  zh: '星期，1（周一）到 7（周日）',
};
export const aFilledText: Sentence = { en: 'a text that is not empty', zh: '非空文字' };
export const noControlCharacter: Sentence = { en: 'a text without control characters', zh: '不含控制字符的文字' };
export const oneLine: Sentence = { en: 'at least one line', zh: '至少一行' };
export const eachProductOnce: Sentence = { en: 'each product once', zh: '每个产品只出现一次' };
export const aReason: Sentence = { en: 'why, in a few words', zh: '简短的原因' };
export const anInstant: Sentence = {
  en: 'a day YYYY-MM-DD, or an instant such as 2026-11-29T08:00:00Z',
  zh: '日期（如 2026-11-29）或时刻（如 2026-11-29T08:00:00Z）',
};

export function wholeNumberFrom(least: number): Sentence {
  return { en: `a whole number ≥ ${least}`, zh: `不小于 ${least} 的整数` };
}

export function wholeNumberBetween(least: number, most: number): Sentence {
  const [from, to] = [least.toLocaleString('en'), most.toLocaleString('en')];
  return { en: `a whole number from ${from} to ${to}`, zh: `${from} 到 ${to} 的整数` };
}

export function atMost(most: number): Sentence {
  return { en: `at most ${most}`, zh: `不超过 ${most}` };
}

const units = { requested: '要货量', granted: '批准量', dispatched: '发货量' } as const;

/** At most as many units as were requested, granted or dispatched. */
export function atMostThe(most: number, what: keyof typeof units): Sentence {
  return { en: `at most the ${most} ${what}`, zh: `不超过${units[what]} ${most}` };
}

export function dayNotBefore(day: string): Sentence {
  return { en: `a day not before ${day}`, zh: `不早于 ${day} 的日期` };
}

export function dayBetween(first: string, last: string): Sentence {
  return { en: `a day from ${first} to ${last}`, zh: `${first} 至 ${last} 之间的日期` };
}

export function oneOf(names: Iterable<string>): Sentence {
  const listed = [...names];
  return { en: `one of ${listed.join(', ')}`, zh: `${listed.join('、')} 之一` };
}

export const aCredential: Sentence = {
  en: 'an access token or an API key that is valid',
  zh: '有效的访问令牌或 API 密钥',
};

export const aPosition: Sentence = { en: 'a position: digits only', zh: '位置：只含数字' };

export function atLeastOneOf(names: readonly string[]): Sentence {
  return { en: `at least one of ${names.join(', ')}`, zh: `${names.join('、')} 中至少一项` };
}
