import { DomainError } from '../../kernel/domain-error.js';
import { businessDate } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { RecordPastVisit } from './visit.commands.js';
import type { VisitEvent } from './visit.events.js';
import { countStock, declareDemand, giveFeedback, observeShelf } from './visit-record.decider.js';
import { evolve, underWay, type KnownVisit, type Visit } from './visit.state.js';
import { canonicalVisit } from './canonical-visit.js';

/** A visit of the past is recorded from plan to end in one; recorded again it changes nothing, with other content it is refused. */
export function recordPast(data: RecordPastVisit['data'], state: Visit): VisitEvent[] {
  const events = whole(data);
  if (state.stage === 'none') return events;
  if (canonicalVisit(state.recordedEvents) === canonicalVisit(events)) return [];
  throw new DomainError('visit-differs', {
    en: `Visit ${data.visitId} was recorded before, and otherwise.`,
    zh: `拜访 ${data.visitId} 此前已记录，内容不同。`,
  });
}

function whole({ visitedOn, accountManager, ...data }: RecordPastVisit['data']): VisitEvent[] {
  businessDate('visitedOn', visitedOn);
  filledText('accountManager', accountManager);
  const { visitId, retailerId, counts, shelf, declarations, feedback } = data;
  const events: VisitEvent[] = [
    { type: 'VisitPlanned', data: { visitId, retailerId, plannedOn: visitedOn, accountManager } },
    { type: 'VisitStarted', data: { visitId, retailerId, startedOn: visitedOn } },
  ];
  const now = (): KnownVisit => underWay(events.reduce(evolve, { stage: 'none' } as Visit));
  if (counts.length > 0) events.push(...countStock({ countedOn: visitedOn, counts }, now()));
  if (shelf.length > 0) events.push(...observeShelf({ observedOn: visitedOn, products: shelf }, now()));
  if (declarations.length > 0) events.push(...declareDemand({ declaredOn: visitedOn, declarations }, now()));
  for (const said of feedback) events.push(...giveFeedback({ ...said, givenOn: visitedOn }, now()));
  events.push({ type: 'VisitEnded', data: { visitId, retailerId, endedOn: visitedOn } });
  return events;
}
