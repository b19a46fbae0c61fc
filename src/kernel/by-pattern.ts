/** A pattern of whole sentences, and what the same is in another language, from its groups. */
export type Pattern = readonly [pattern: RegExp, say: (...groups: (string | undefined)[]) => string];

/** What the first pattern that matches says; undefined where none does. */
export function sayByPattern(patterns: readonly Pattern[], sentence: string): string | undefined {
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(sentence);
    if (found) return say(...found.slice(1));
  }
  return undefined;
}
