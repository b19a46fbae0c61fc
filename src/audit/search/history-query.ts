import { isBusinessDate } from '../../kernel/quantities.js';
import { invalid } from '../../kernel/domain-error.js';
import { aDate, atMost, dayNotBefore } from '../../kernel/expectations.js';
import { foldText, termsOf } from '../../read-models/search/text-terms.js';
import { entityFrom, type Entity } from '../entity.js';
import { recordedRange, type RecordedRange } from './recorded-range.js';

/** What is looked for in the history; all of it must hold. */
export interface HistoryQuery {
  /** what the events concern, all of them */
  readonly entities: readonly Entity[];
  /** any of these types; every one where empty */
  readonly types: readonly string[];
  /** none of these types */
  readonly withoutTypes: readonly string[];
  /** parts of the texts of an event; folded */
  readonly words: readonly string[];
  /** when it was true; days, both included */
  readonly occurred: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly recorded: RecordedRange;
}

/** The same as somebody states it. */
export interface StatedQuery {
  /** `retailer-2190` and others */
  readonly entity?: readonly string[] | undefined;
  readonly actor?: string | undefined;
  readonly type?: readonly string[] | undefined;
  /** false: without technical types, unless `type` names them */
  readonly technical?: boolean | undefined;
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** days, or instants with their offset */
  readonly recordedFrom?: string | undefined;
  readonly recordedTo?: string | undefined;
}

/** Types that the program records for itself: they say nothing of a day's work. A forecast that was asked for ends as made or failed. */
export const technicalTypes: readonly string[] = ['CheckpointRecorded', 'ForecastRunRequested'];

const mostTerms = 10;
const longestText = 200;

/** @throws {DomainError} 'invalid' naming the field, what was expected and what was found */
export function historyQuery({
  entity = [],
  actor,
  type = [],
  technical = true,
  ...stated
}: StatedQuery): HistoryQuery {
  const { text, from, to } = stated;
  if (actor === '') throw invalid('actor', { en: 'a name', zh: '姓名' }, actor);
  if (entity.length > mostTerms) throw invalid('entity', atMost(mostTerms), entity.length);
  for (const each of type)
    if (!/^\w+$/.test(each)) throw invalid('type', { en: 'the name of a type of event', zh: '事件类型名称' }, each);
  for (const [field, day] of Object.entries({ from, to }))
    if (day !== undefined && !isBusinessDate(day)) throw invalid(field, aDate, day);
  if (from && to && to < from) throw invalid('to', dayNotBefore(from), to);
  const actors: readonly Entity[] = actor === undefined ? [] : [{ kind: 'actor', id: actor }];
  return {
    entities: [...entity.map(entityFrom), ...actors],
    types: [...new Set(type)],
    withoutTypes: technical || type.length > 0 ? [] : technicalTypes,
    words: text === undefined ? [] : wordsOf(text),
    occurred: { from, to },
    recorded: recordedRange(stated.recordedFrom, stated.recordedTo),
  };
}

function wordsOf(text: string): string[] {
  const words = [...new Set(foldText(text).split(' '))];
  if (text.length > longestText)
    throw invalid('text', { en: `at most ${longestText} characters`, zh: `不超过 ${longestText} 个字符` }, text.length);
  if (words.length > mostTerms)
    throw invalid('text', { en: `at most ${mostTerms} words`, zh: `不超过 ${mostTerms} 个词` }, words.length);
  // As it was typed: folded, some signs are others.
  const wordless = text.split(/\s+/u).find((word) => word !== '' && termsOf(foldText(word)).length === 0);
  if (words[0] === '') throw invalid('text', { en: 'words with letters or digits', zh: '含字母或数字的词' }, text);
  if (wordless !== undefined)
    throw invalid('text', { en: 'words with letters or digits', zh: '含字母或数字的词' }, wordless);
  return words;
}
