import { oneOf } from '../kernel/expectations.js';
import { verbatim, type Sentence } from '../kernel/language.js';

/** How a schema says what it expects, and how a person would. */
const wordings: readonly (readonly [pattern: RegExp, en: string, zh: string])[] = [
  [/^int$/, 'a whole number', '整数'],
  [/^number$/, 'a number', '数字'],
  [/^number to be >=(.+)$/, 'a number ≥ $1', '不小于 $1 的数字'],
  [/^number to be <=(.+)$/, 'a number ≤ $1', '不大于 $1 的数字'],
  [/^number to be >(.+)$/, 'a number > $1', '大于 $1 的数字'],
  [/^number to be <(.+)$/, 'a number < $1', '小于 $1 的数字'],
  [/^string(?: to have >=1 characters)?$/, 'a text', '文字'],
  [/^string to have >=(\d+) characters$/, 'a text of at least $1 characters', '至少 $1 个字符的文字'],
  [/^string to have <=(\d+) characters$/, 'a text of at most $1 characters', '不超过 $1 个字符的文字'],
  [/^array$/, 'a list', '列表'],
  [/^array to have >=(\d+) items$/, 'a list of at least $1', '至少 $1 项的列表'],
  [/^array to have <=(\d+) items$/, 'a list of at most $1', '最多 $1 项的列表'],
  [/^object$/, 'an object', '对象'],
  [/^boolean$/, 'true or false', 'true 或 false'],
];

/** Stands between the languages of a message that is ours: a schema holds one text. */
const between = '\u241e';

/** What a schema of ours expects, as its message. */
export function schemaMessage({ en, zh }: Sentence): string {
  return `${en}${between}${zh}`;
}

/** What a schema's message says was expected: "Too big: expected number to be <=7" is "a number ≤ 7". */
export function expectation(message: string): Sentence {
  const [en = '', zh] = message.split(between);
  if (zh !== undefined) return { en, zh };
  const [, expected] = /expected (.*?)(?:, received .*)?$/.exec(message) ?? [];
  if (expected === undefined) return otherwise(message);
  if (expected.startsWith('one of ')) return oneOf(expected.slice(7).replaceAll('"', '').split(/\||, /));
  const [pattern, ...words] = wordings.find(([each]) => each.test(expected)) ?? [];
  if (!pattern) return verbatim(expected);
  const [english = '', chinese = ''] = words;
  return { en: expected.replace(pattern, english), zh: expected.replace(pattern, chinese) };
}

/** Messages of schemas that name no expectation, "Invalid ISO datetime". */
function otherwise(message: string): Sentence {
  return {
    en: message.replace(/^Invalid /, 'a valid '),
    zh: message.replace(/^Invalid (?:input)?/, '有效的内容 ').trim(),
  };
}
