import { expect } from '@jest/globals';
import { eventSentence } from '../../src/audit/event-sentence.js';

/** Parts of facts that a sentence does not repeat as they are: it says them in its language. */
const inWords = new Set(['about', 'cause', 'resolution', 'answer', 'cutBy', 'en', 'zh']);

/**
 * Holds what an event says, in both languages, against its facts, by rules of the test's own: every number is a fact, a sum or a count of
 * facts; both languages say the same numbers and names; one is not said of many, nor a code or the name of a field of anything.
 */
export function holdsSentence(type: string, data: object): void {
  const facts = factsOf(data);
  const [en, zh] = [eventSentence({ type, data }, 'en'), eventSentence({ type, data }, 'zh')];
  const [plainEn, plainZh] = [stripped(en, facts.texts), stripped(zh, facts.texts)];
  const place = { type, data, en, zh };
  const said = (text: string) => facts.texts.filter((each) => !facts.worded.has(each) && text.includes(each)).sort();
  expect({ ...place, said: said(zh) }).toEqual({ ...place, said: said(en) });
  const [numbersEn, numbersZh] = [numbersIn(plainEn), numbersIn(plainZh)];
  const invented = numbersEn.filter((each) => !facts.numbers.has(each));
  expect({ ...place, invented }).toEqual({ ...place, invented: [] });
  // English says "none" where Chinese counts to 0.
  const counted = (numbers: readonly number[]) => numbers.filter((each) => each !== 0);
  expect({ ...place, numbers: counted(numbersZh) }).toEqual({ ...place, numbers: counted(numbersEn) });
  const faults = [...faultsOf(plainEn, englishFaults), ...faultsOf(plainZh, chineseFaults)];
  expect({ ...place, faults }).toEqual({ ...place, faults: [] });
}

const nouns = 'unit|line|product|week|event|suggestion';
const englishFaults: readonly RegExp[] = [
  new RegExp(`\\b1 (${nouns}|minor unit)s\\b`),
  new RegExp(`\\b(?!1\\b)\\d+ (${nouns}|minor unit)\\b(?! price)`),
  /undefined|null|NaN|object Object|[a-z][A-Z]|\*| {2}| [.,;]|: ?\.|[^\x20-\x7e“”…→§]/,
];
const chineseFaults: readonly RegExp[] = [/undefined|null|NaN|\*| {2}|：。|，。|，，|[A-Za-z]/];

/** The name of a tree of hashes is the same in every language. */
function faultsOf(text: string, faults: readonly RegExp[]): string[] {
  const words = text.replace('Merkle', '');
  return faults.flatMap((fault) => fault.exec(words)?.[0] ?? []);
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+(\.\d+)?/g) ?? []).map(Number).sort((a, b) => a - b);
}

/** Without what the facts say as text: ids, names, days. */
function stripped(sentence: string, texts: readonly string[]): string {
  return texts.reduce((text, each) => text.replaceAll(each, '§'), sentence);
}

interface Facts {
  /** the longest first */
  readonly texts: readonly string[];
  readonly worded: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

function factsOf(data: object): Facts {
  const [texts, worded, numbers] = [new Set<string>(), new Set<string>(), new Set<number>()];
  const visit = (value: unknown, name: string) => {
    if (typeof value === 'string' && inWords.has(name)) worded.add(value);
    if (typeof value === 'string' && value !== '' && value !== '*') texts.add(value);
    if (typeof value === 'number') numbers.add(value);
    if (Array.isArray(value)) addSums(value as unknown[], numbers);
    if (typeof value === 'object' && value !== null)
      for (const [field, each] of Object.entries(value)) visit(each, Array.isArray(value) ? name : field);
  };
  visit(data, '');
  return { texts: [...texts].sort((a, b) => b.length - a.length), worded, numbers };
}

/** How many there are, what each number of theirs adds up to, and how many have the same value of anything. */
function addSums(rows: readonly unknown[], numbers: Set<number>): void {
  numbers.add(rows.length);
  const fields = new Set(rows.flatMap((row) => Object.keys(row as object)));
  for (const field of fields) {
    const values = rows.map((row) => (row as Record<string, unknown>)[field]);
    numbers.add(values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0));
    numbers.add(values.filter((value) => value !== undefined).length);
    for (const one of new Set([...values, 0, true, 'accepted', 'changed', 'refused']))
      numbers.add(values.filter((value) => value === one).length);
  }
}
