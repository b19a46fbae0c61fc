import { daysBetween } from '../../calendar/weeks.js';
import type { Language, Sentence } from '../../kernel/language.js';
import type { OpenFollowUp } from '../../read-models/readers/visit-list.reader.js';
import { prioritiesOf, type PriorityFacts } from '../call-list/priorities.js';
import type { Preparation } from './visit-list.js';

/** What is known of a retailer before a visit. */
export interface VisitFacts extends Omit<PriorityFacts, 'callBackAt'> {
  readonly followUps: readonly OpenFollowUp[];
  /** products ordered lately and not counted lately */
  readonly uncounted: number;
}

/** What to prepare: promises that are open, the longest due first, then what the call list knows as well, then what to count. */
export function prepareVisit(facts: VisitFacts, language: Language): Preparation[] {
  const promised = facts.followUps.map((each): Preparation => {
    const sentence = sayFollowUp(each, facts.on);
    return { kind: 'follow-up', followUpId: each.followUpId, text: sentence[language], ...sentence };
  });
  const seen = prioritiesOf(facts, language).flatMap(({ kind, ...sentence }): Preparation[] =>
    kind === 'stockout' || kind === 'silent' || kind === 'declared' ? [{ kind, ...sentence }] : [],
  );
  return [...promised, ...seen, ...count(facts, language)];
}

function sayFollowUp({ task, dueOn, assignedTo }: OpenFollowUp, on: string): Sentence {
  const late = daysBetween(dueOn, on);
  const en = late > 0 ? `${late} ${late === 1 ? 'day' : 'days'} late` : late === 0 ? 'due today' : `due on ${dueOn}`;
  const zh = late > 0 ? `逾期 ${late} 天` : late === 0 ? '今天到期' : `${dueOn} 到期`;
  return {
    en: `Promised, ${en}${assignedTo ? ` (${assignedTo})` : ''}: ${task}.`,
    zh: `待办，${zh}${assignedTo ? `（${assignedTo}）` : ''}：${task}。`,
  };
}

function count({ uncounted }: VisitFacts, language: Language): Preparation[] {
  if (uncounted === 0) return [];
  const sentence = {
    en: `${uncounted} ${uncounted === 1 ? 'product that it orders was' : 'products that it orders were'} not counted in the last four weeks.`,
    zh: `有 ${uncounted} 个在订产品近四周未盘点。`,
  };
  return [{ kind: 'count', text: sentence[language], ...sentence }];
}
