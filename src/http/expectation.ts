/** How a schema says what it expects, and how a person would. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^int$/, 'a whole number'],
  [/^number$/, 'a number'],
  [/^number to be >=(.+)$/, 'a number ≥ $1'],
  [/^number to be <=(.+)$/, 'a number ≤ $1'],
  [/^string(?: to have >=1 characters)?$/, 'a text'],
  [/^string to have <=(\d+) characters$/, 'a text of at most $1 characters'],
  [/^array$/, 'a list'],
  [/^array to have >=(\d+) items$/, 'a list of at least $1'],
  [/^array to have <=(\d+) items$/, 'a list of at most $1'],
  [/^object$/, 'an object'],
  [/^boolean$/, 'true or false'],
];

/** What a schema's message says was expected: "Too big: expected number to be <=7" is "a number ≤ 7". */
export function expectation(message: string): string {
  const [, expected] = /expected (.*?)(?:, received .*)?$/.exec(message) ?? [];
  if (expected === undefined) return message.replace(/^Invalid /, 'a valid ');
  if (expected.startsWith('one of "')) return expected.replaceAll('"', '').replaceAll('|', ', ');
  const [pattern, wording] = wordings.find(([each]) => each.test(expected)) ?? [];
  return pattern && wording !== undefined ? expected.replace(pattern, wording) : expected;
}
