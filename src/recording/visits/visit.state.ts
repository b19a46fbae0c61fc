import { DomainError } from '../../kernel/domain-error.js';
import type { FollowUpDone, VisitEvent, VisitPlanned } from './visit.events.js';

export interface PromisedFollowUp {
  readonly followUpId: string;
  readonly givenOn: string;
  readonly done?: FollowUpDone['data'];
}
export interface KnownVisit {
  readonly stage: 'planned' | 'started' | 'ended';
  readonly plan: VisitPlanned['data'];
  /** '' until the visit starts. */
  readonly startedOn: string;
  /** Latest day on which something was recorded. */
  readonly latest: string;
  readonly followUps: readonly PromisedFollowUp[];
  /** What happened at the visit itself, follow-ups apart: a repeated import agrees with it, a contradicting one does not. */
  readonly recordedEvents: readonly VisitEvent[];
  /** Counts and shelves, and how they were corrected. */
  readonly observations: readonly VisitEvent[];
}
export type Visit = { readonly stage: 'none' } | KnownVisit;

/** @throws {DomainError} 'visit-unknown' before the first event */
export function known(state: Visit): KnownVisit {
  if (state.stage === 'none')
    throw new DomainError('visit-unknown', { en: 'The visit was never planned or started.', zh: '没有这条拜访记录。' });
  return state;
}

/** The visit while the account manager is there. @throws {DomainError} where it is not yet, or no longer */
export function underWay(state: Visit): KnownVisit {
  const visit = known(state);
  const { visitId, plannedOn } = visit.plan;
  if (visit.stage === 'planned')
    throw new DomainError('visit-not-started', {
      en: `Visit ${visitId}, planned for ${plannedOn}, has not started.`,
      zh: `计划于 ${plannedOn} 的拜访 ${visitId} 尚未开始。`,
    });
  if (visit.stage === 'ended')
    throw new DomainError('visit-ended', {
      en: `Visit ${visitId} ended on ${visit.latest}.`,
      zh: `拜访 ${visitId} 已于 ${visit.latest} 结束。`,
    });
  return visit;
}

/** Folds one event into the state of its visit. */
export function evolve(state: Visit, event: VisitEvent): Visit {
  if (event.type === 'VisitPlanned')
    return {
      stage: 'planned',
      plan: event.data,
      startedOn: '',
      latest: '',
      followUps: [],
      recordedEvents: [event],
      observations: [],
    };
  const visit = known(state);
  if (event.type === 'FollowUpDone') return { ...visit, followUps: ticked(visit.followUps, event.data) };
  if (event.type === 'CountCorrected' || event.type === 'ShelfPriceCorrected')
    return { ...visit, observations: [...visit.observations, event] };
  const at = { ...visit, recordedEvents: [...visit.recordedEvents, event] };
  switch (event.type) {
    case 'VisitStarted':
      return { ...at, stage: 'started', startedOn: event.data.startedOn, latest: event.data.startedOn };
    case 'StockCounted':
      return { ...at, observations: [...at.observations, event], latest: later(at, event.data.countedOn) };
    case 'ShelfObserved':
      return { ...at, observations: [...at.observations, event], latest: later(at, event.data.observedOn) };
    case 'DemandDeclared':
      return { ...at, latest: later(at, event.data.declaredOn) };
    case 'FeedbackGiven': {
      const { followUp, givenOn } = event.data;
      const followUps = followUp ? [...at.followUps, { followUpId: followUp.followUpId, givenOn }] : at.followUps;
      return { ...at, followUps, latest: later(at, givenOn) };
    }
    case 'VisitEnded':
      return { ...at, stage: 'ended', latest: event.data.endedOn };
  }
}

function later({ latest }: KnownVisit, day: string): string {
  return day > latest ? day : latest;
}

function ticked(followUps: readonly PromisedFollowUp[], done: FollowUpDone['data']): PromisedFollowUp[] {
  return followUps.map((each) => (each.followUpId === done.followUpId ? { ...each, done } : each));
}
