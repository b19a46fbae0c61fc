import { jsonText } from '../kernel/json-text.js';

const kept = new WeakMap<object, string>();

/** The JSON of an answer. That of a frozen one is kept as long as the answer is: who freezes it promises that nothing in it changes. */
export function answerText(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !Object.isFrozen(answer)) return jsonText(answer);
  const known = kept.get(answer);
  if (known !== undefined) return known;
  const text = jsonText(answer);
  kept.set(answer, text);
  return text;
}
