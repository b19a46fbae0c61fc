import { verbatim, type Sentence } from './language.js';

/** An error that is said in each language; its message is the English one. */
export class SaidError extends Error {
  constructor(
    readonly sentence: Sentence,
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
    this.name = 'SaidError';
  }
}

/** What an error says; another error than ours has one language. Errors from other threads lose their class, but not what they say. */
export function sentenceOf(error: unknown): Sentence {
  if (!(error instanceof Error)) return verbatim(String(error));
  const { sentence } = error as Partial<SaidError>;
  return sentence ?? verbatim(error.message);
}
