import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { dayFrom } from '../../kernel/day-order.js';
import { businessDate } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import { verbatim } from '../../kernel/language.js';
import { correctCount, correctShelfPrice } from './correct-visit.decider.js';
import { recordPast } from './past-visit.decider.js';
import type { CompleteFollowUp, EndVisit, PlanVisit, StartVisit, VisitCommand } from './visit.commands.js';
import type { VisitEvent, VisitStarted } from './visit.events.js';
import { countStock, declareDemand, giveFeedback, observeShelf } from './visit-record.decider.js';
import { evolve, known, underWay, type KnownVisit, type Visit } from './visit.state.js';

/** The rules of a visit: planned or not, started, recorded while it lasts, ended; follow-ups are done afterwards too. */
export const visit: Decider<Visit, VisitCommand, VisitEvent> = {
  initial: { stage: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'PlanVisit':
        return plan(command.data, state);
      case 'StartVisit':
        return start(command.data, state);
      case 'CountStock':
        return countStock(command.data, underWay(state));
      case 'ObserveShelf':
        return observeShelf(command.data, underWay(state));
      case 'DeclareDemand':
        return declareDemand(command.data, underWay(state));
      case 'GiveFeedback':
        return giveFeedback(command.data, underWay(state));
      case 'CompleteFollowUp':
        return completeFollowUp(command.data, known(state));
      case 'EndVisit':
        return end(command.data, state);
      case 'CorrectCount':
        return correctCount(command.data, known(state));
      case 'CorrectShelfPrice':
        return correctShelfPrice(command.data, known(state));
      case 'RecordPastVisit':
        return recordPast(command.data, state);
    }
  },

  evolve,
};

const stages = { planned: '计划', started: '开始', ended: '结束' } as const;

function plan(data: PlanVisit['data'], state: Visit): VisitEvent[] {
  if (state.stage !== 'none')
    throw new DomainError('visit-exists', {
      en: `Visit ${data.visitId} is already ${state.stage}.`,
      zh: `拜访 ${data.visitId} 此前已${stages[state.stage]}。`,
    });
  businessDate('plannedOn', data.plannedOn);
  filledText('accountManager', data.accountManager);
  return [{ type: 'VisitPlanned', data }];
}

/** An unplanned visit is planned for the day it starts on, so that every visit has a plan to be compared with. */
function start(data: StartVisit['data'], state: Visit): VisitEvent[] {
  const { visitId, startedOn, retailerId, accountManager } = data;
  businessDate('startedOn', startedOn);
  if (state.stage === 'none') {
    if (retailerId === undefined)
      throw invalid(
        'retailerId',
        { en: 'an id, as the visit was not planned', zh: '编号（该拜访没有计划）' },
        undefined,
      );
    if (accountManager === undefined)
      throw invalid(
        'accountManager',
        { en: 'a name, as the visit was not planned', zh: '姓名（该拜访没有计划）' },
        undefined,
      );
    filledText('accountManager', accountManager);
    return [
      { type: 'VisitPlanned', data: { visitId, retailerId, plannedOn: startedOn, accountManager } },
      started(visitId, retailerId, startedOn),
    ];
  }
  mustAgree('retailerId', state.plan.retailerId, retailerId);
  mustAgree('accountManager', state.plan.accountManager, accountManager);
  if (state.stage === 'planned') return [started(visitId, state.plan.retailerId, startedOn)];
  mustAgree('startedOn', state.startedOn, startedOn);
  return [];
}

function started(visitId: string, retailerId: string, startedOn: string): VisitStarted {
  return { type: 'VisitStarted', data: { visitId, retailerId, startedOn } };
}

function mustAgree(field: string, recorded: string, given: string | undefined): void {
  if (given === undefined || given === recorded) return;
  throw new DomainError(
    'visit-differs',
    {
      en: `${field}: the visit was recorded with ${recorded}, not ${given}.`,
      zh: `${field}：该拜访此前记录为 ${recorded}，不是 ${given}。`,
    },
    [{ field, expected: verbatim(recorded), found: verbatim(given) }],
  );
}

function completeFollowUp(data: CompleteFollowUp['data'], { plan, followUps }: KnownVisit): VisitEvent[] {
  const { followUpId, doneOn, outcome } = data;
  const { visitId, retailerId } = plan;
  const promised = followUps.find((each) => each.followUpId === followUpId);
  if (!promised)
    throw new DomainError('follow-up-unknown', {
      en: `Visit ${visitId} has no follow-up ${followUpId}.`,
      zh: `拜访 ${visitId} 没有跟进事项 ${followUpId}。`,
    });
  if (promised.done?.doneOn === doneOn && promised.done.outcome === outcome) return [];
  if (promised.done)
    throw new DomainError('follow-up-done', {
      en: `Follow-up ${followUpId} was already done on ${promised.done.doneOn}.`,
      zh: `跟进事项 ${followUpId} 已于 ${promised.done.doneOn} 办结。`,
    });
  dayFrom('doneOn', doneOn, promised.givenOn, { en: 'the promise', zh: '承诺日期' });
  filledText('outcome', outcome);
  return [{ type: 'FollowUpDone', data: { visitId, retailerId, followUpId, doneOn, outcome } }];
}

function end({ endedOn, summary }: EndVisit['data'], state: Visit): VisitEvent[] {
  if (state.stage === 'ended' && state.latest === endedOn && endedWith(state) === summary) return [];
  const { plan, latest } = underWay(state);
  dayFrom('endedOn', endedOn, latest, { en: 'what was last recorded', zh: '最近一条记录的日期' });
  const { visitId, retailerId } = plan;
  return [{ type: 'VisitEnded', data: { visitId, retailerId, endedOn, ...(summary !== undefined && { summary }) } }];
}

function endedWith({ recordedEvents }: KnownVisit): string | undefined {
  const last = recordedEvents.at(-1);
  return last?.type === 'VisitEnded' ? last.data.summary : undefined;
}
