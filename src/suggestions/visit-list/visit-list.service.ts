import { calendarDate } from '../../calendar/calendar-date.js';
import { addDays, addWeeks } from '../../calendar/weeks.js';
import type { Language } from '../../kernel/language.js';
import type { CallListReader } from '../../read-models/readers/call-list.reader.js';
import type { VisitListReader } from '../../read-models/readers/visit-list.reader.js';
import type { OrderRhythmService } from '../order-rhythm/order-rhythm.service.js';
import { prepareVisit } from './prepare-visit.js';
import type { VisitList } from './visit-list.js';

const [rhythmWeeks, orderedWeeks, countedWeeks, declaredDays, outDays] = [26, 8, 4, 14, 56];

/** Whom to visit on a day, and what to prepare. */
export class VisitListService {
  constructor(
    private readonly visits: VisitListReader,
    private readonly calls: CallListReader,
    private readonly orderRhythms: OrderRhythmService,
  ) {}

  /**
   * @param accountManager  everybody's visits where undefined
   * @param areas  whose retailers are visited; all where undefined
   * @throws {DomainError} 'invalid' for a wrong date
   */
  async on(
    day: string,
    accountManager: string | undefined,
    language: Language,
    areas?: readonly string[],
  ): Promise<VisitList> {
    calendarDate('on', day);
    const all = await this.visits.visits(day, accountManager);
    const visits = all.filter(({ area }) => areas === undefined || (area !== null && areas.includes(area)));
    const ids = [...new Set(visits.map(({ retailerId }) => retailerId))];
    const [complaints, followUps, uncounted, rhythms, declarations, seenOut, alerts] = await Promise.all([
      this.visits.complaints(ids),
      this.visits.followUps(ids),
      this.visits.uncounted(ids, addWeeks(day, -orderedWeeks), addWeeks(day, -countedWeeks), day),
      this.calls.rhythms(ids, addWeeks(day, -rhythmWeeks), day),
      this.calls.declarations(ids, day, addDays(day, declaredDays)),
      this.calls.seenOut(ids, addDays(day, -outDays), day),
      this.orderRhythms.ofRetailers(ids, day, language),
    ]);
    const alertsOf = new Map(alerts.map((each) => [each.retailerId, each]));
    const prepared = visits.map((visit) => {
      const { retailerId } = visit;
      const facts = {
        ...{ on: day, rhythm: rhythms.get(retailerId), declared: declarations.get(retailerId) },
        ...{ seenOut: seenOut.get(retailerId), uncounted: uncounted.get(retailerId) ?? 0 },
        complaints: complaints.filter((each) => each.retailerId === retailerId),
        followUps: followUps.filter((each) => each.retailerId === retailerId),
        alerts: alertsOf.get(retailerId),
      };
      return { ...visit, prepare: prepareVisit(facts, language) };
    });
    return { on: day, visits: prepared };
  }
}
