import { daysBetween } from '../../calendar/weeks.js';
import type { Language, Sentence } from '../../kernel/language.js';
import type { OpenComplaint, OpenFollowUp } from '../../read-models/readers/visit-list.reader.js';
import { prioritiesOf, type PriorityFacts } from '../call-list/priorities.js';
import type { RetailerRhythmAlerts, RhythmAlert } from '../order-rhythm/rhythm-alert.js';
import type { Preparation } from './visit-list.js';

/** What is known of a retailer before a visit. */
export interface VisitFacts extends Omit<PriorityFacts, 'callBackAt'> {
  readonly complaints: readonly OpenComplaint[];
  readonly followUps: readonly OpenFollowUp[];
  /** products ordered lately and not counted lately */
  readonly uncounted: number;
  /** what is remarkable in when it orders; absent where the retailer is closed */
  readonly alerts?: RetailerRhythmAlerts | undefined;
}

/** So many products that are no longer ordered are named. */
const silentProducts = 5;

/** What to prepare: complaints and promises that are open, the longest due first, then what the call list knows as well, then what to count. */
export function prepareVisit(facts: VisitFacts, language: Language): Preparation[] {
  const promised = facts.followUps.map((each): Preparation => {
    const sentence = sayFollowUp(each, facts.on);
    return { kind: 'follow-up', followUpId: each.followUpId, text: sentence[language], ...sentence };
  });
  const likely = facts.alerts?.alert?.kind === 'silent' ? facts.alerts.alert.reason : undefined;
  const seen = prioritiesOf({ ...facts, likely: likely ?? undefined }, language).flatMap(
    ({ kind, ...sentence }): Preparation[] =>
      kind === 'stockout' || kind === 'silent' || kind === 'declared' ? [{ kind, ...sentence }] : [],
  );
  const complained = facts.complaints.map((each): Preparation => {
    const sentence = sayComplaint(each, facts.on);
    return { kind: 'complaint', complaintId: each.complaintId, text: sentence[language], ...sentence };
  });
  return [...complained, ...promised, ...seen, ...silent(facts, language), ...count(facts, language)];
}

/** Products that it usually ordered and does no longer, those it ordered last first, each with the likely reason. */
function silent({ alerts }: VisitFacts, language: Language): Preparation[] {
  const lastOf = ({ facts }: RhythmAlert) => (facts.kind === 'silent' ? (facts.last ?? '') : '');
  const found = (alerts?.products ?? []).filter(({ kind }) => kind === 'silent');
  const newest = found.sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : lastOf(a) > lastOf(b) ? -1 : 0));
  return newest.slice(0, silentProducts).map(({ sku, en, zh, reason }): Preparation => {
    const sentence = reason ? { en: `${en} ${reason.en}`, zh: `${zh}${reason.zh}` } : { en, zh };
    return { kind: 'product-silent', ...(sku !== undefined && { sku }), text: sentence[language], ...sentence };
  });
}

function sayComplaint({ complainedOn, text, dueOn }: OpenComplaint, on: string): Sentence {
  const late = dueOn === null ? 0 : daysBetween(dueOn, on);
  const en = late > 0 ? `, ${late} ${late === 1 ? 'day' : 'days'} late` : dueOn ? `, due on ${dueOn}` : '';
  const zh = late > 0 ? `，逾期 ${late} 天` : dueOn ? `，${dueOn} 到期` : '';
  return {
    en: `It complained on ${complainedOn}${en}: “${text}”`,
    zh: `${complainedOn} 投诉${zh}：“${text}”`,
  };
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
