import type { RecordedEvent } from '../event-store/event-store.js';
import { erasedText, unreadableText } from '../kernel/erased-text.js';
import type { Language } from '../kernel/language.js';
import { chineseSentences } from './sentences/chinese-sentences.js';
import { englishSentences } from './sentences/english-sentences.js';
import type { EventSentences } from './sentences/event-sentences.js';

const sentences: Readonly<Record<Language, EventSentences>> = { en: englishSentences, zh: chineseSentences };

/** What an event says, in a sentence; its type where no sentence is known for it. */
export function eventSentence({ type, data }: Pick<RecordedEvent, 'type' | 'data'>, language: Language = 'en'): string {
  const say = sentences[language][type as keyof EventSentences] as ((facts: unknown) => string) | undefined;
  return say ? inWords(say(data), language) : type;
}

/** What cannot be read any more, in the language of the reader. */
function inWords(sentence: string, language: Language): string {
  if (language === 'en') return sentence;
  return sentence.replaceAll(erasedText, '［已删除］').replaceAll(unreadableText, '［无法读取］');
}
