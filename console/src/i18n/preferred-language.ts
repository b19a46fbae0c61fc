export type Language = 'en' | 'zh';

/** The language that was chosen before, else the first that the browser asks for and there is, else English. */
export function preferredLanguage(chosen: string | null, asked: readonly string[]): Language {
  return [chosen ?? '', ...asked].map(known).find((each) => each !== undefined) ?? 'en';
}

function known(tag: string): Language | undefined {
  return /^zh\b/i.test(tag) ? 'zh' : /^en\b/i.test(tag) ? 'en' : undefined;
}
