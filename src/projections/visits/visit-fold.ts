import { daysBetween } from '../../calendar/weeks.js';
import type { RecordedEvent } from '../../event-store/event-store.js';
import type { FeedbackGiven, FollowUpDone, VisitEvent } from '../../recording/visits/visit.events.js';
import type { FollowUpTask, Visit } from '../../read-models/entities/visits.entity.js';

/** The row of a visit after one of its events. An unplanned visit begins when it starts. */
export function visitAfter(row: Visit | undefined, event: RecordedEvent<VisitEvent>): Visit | undefined {
  const { type, data, metadata, revision } = event;
  const visit = { ...(row ?? blank(data.visitId, data.retailerId, metadata.actor)), revision };
  switch (type) {
    case 'VisitPlanned':
      return { ...visit, plannedOn: data.plannedOn, accountManager: data.accountManager };
    case 'VisitStarted':
      return { ...visit, stage: 'started', startedOn: data.startedOn };
    case 'StockCounted':
      return { ...visit, productsCounted: visit.productsCounted + data.counts.length };
    case 'DemandDeclared':
      return { ...visit, demandsDeclared: visit.demandsDeclared + data.declarations.length };
    case 'VisitEnded':
      return { ...visit, stage: 'ended', endedOn: data.endedOn, summary: data.summary ?? null };
    case 'ShelfObserved':
    case 'FeedbackGiven':
    case 'FollowUpDone':
    case 'CountCorrected':
    case 'ShelfPriceCorrected':
      return visit;
  }
}

/** The row of a follow-up after it was promised or done. */
export function followUpAfter(
  row: FollowUpTask | undefined,
  { event }: { event: RecordedEvent<FeedbackGiven | FollowUpDone> },
): FollowUpTask | undefined {
  if (event.type === 'FollowUpDone') {
    const { doneOn, outcome } = event.data;
    return row && { ...row, doneOn, outcome, daysToClose: daysBetween(row.givenOn, doneOn) };
  }
  const { followUp, retailerId, visitId, text, givenOn } = event.data;
  if (!followUp) return row;
  const { followUpId, task, dueOn, assignedTo = null } = followUp;
  const promised = { followUpId, visitId, retailerId, givenOn, feedback: text, task, dueOn, assignedTo };
  return { ...promised, doneOn: null, outcome: null, daysToClose: null };
}

function blank(visitId: string, retailerId: string, accountManager: string): Visit {
  return {
    visitId,
    retailerId,
    accountManager,
    stage: 'planned',
    plannedOn: null,
    startedOn: null,
    endedOn: null,
    productsCounted: 0,
    demandsDeclared: 0,
    summary: null,
    revision: 0,
  };
}
