/** Languages in which sentences are given. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** A sentence in each language. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** What is the same in each language: a name, a number, what somebody wrote. */
export function verbatim(text: string | number): Sentence {
  return { en: String(text), zh: String(text) };
}

/** A text as it follows a Chinese word: with a space before it, unless it is Chinese. */
export function spaced(text: string): string {
  return /^[\p{Script=Han}（“]/u.test(text) ? text : ` ${text}`;
}

/**
 * The language that a list of preferences asks for, as `Accept-Language` gives it (`zh-CN,zh;q=0.9,en;q=0.8`).
 * @returns English where no language of ours is asked for
 */
export function preferredLanguage(preferences: string | undefined): Language {
  let [best, weight]: [Language, number] = ['en', 0];
  for (const each of (preferences ?? '').split(',')) {
    const [tag = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    const language = languages.find(
      (known) => tag === known || tag.startsWith(`${known}-`) || tag.startsWith(`${known}_`),
    );
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const q = quality === undefined ? 1 : Number(quality.slice(2));
    if (language && q > weight) [best, weight] = [language, q];
  }
  return best;
}
