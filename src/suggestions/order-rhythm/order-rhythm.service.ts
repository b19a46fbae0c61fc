import { calendarDate } from '../../calendar/calendar-date.js';
import { isCallDay, orderDaysOf } from '../../calendar/call-days.js';
import { addDays } from '../../calendar/weeks.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Language } from '../../kernel/language.js';
import type { CallCalendarReader } from '../../read-models/readers/call-calendar.reader.js';
import type { OrderRhythmReader, WatchedRetailer } from '../../read-models/readers/order-rhythm.reader.js';
import type { ProductCardsReader } from '../../read-models/readers/product-cards.reader.js';
import { byRetailer } from '../by-retailer.js';
import { KnownCalendars } from '../known-calendars.js';
import { rhythmAlerts } from './rhythm-alerts.js';
import type { AlertFacts, ListedRhythm, RetailerRhythmAlerts } from './rhythm-alert.js';

/** So many days back orders, counts and calls are looked at. */
export const rhythmDays = 182;

/** What a list of a day is narrowed to. */
export interface RhythmFilter {
  /** all retailers of the area; those that are called on the day where absent */
  readonly area?: string | undefined;
  readonly kind?: AlertFacts['kind'] | undefined;
  /** whose retailers are listed; all where absent */
  readonly areas?: readonly string[] | undefined;
}

/** Whose orders are due, early or missing, and why probably. */
export class OrderRhythmService {
  constructor(
    private readonly reader: OrderRhythmReader,
    private readonly callDays: CallCalendarReader,
    private readonly cards: ProductCardsReader,
  ) {}

  /** @throws {DomainError} 'retailer-unknown', also of one that is closed by then; 'invalid' for a wrong date */
  async of(retailerId: string, on: string, language: Language): Promise<RetailerRhythmAlerts> {
    calendarDate('on', on);
    const calendars = new KnownCalendars(await this.callDays.changes());
    const retailers = await this.reader.named([retailerId], on);
    const [alerts] = await this.alerts(retailers, calendars, on, language);
    if (!alerts)
      throw new DomainError('retailer-unknown', {
        en: `Retailer ${retailerId} is not known or closed.`,
        zh: `没有编号为 ${retailerId} 的零售户，或已停业。`,
      });
    const { alert, products } = alerts;
    return { retailerId, alert, products };
  }

  /** The same of retailers that are visited; those unknown or closed are left out. */
  async ofRetailers(retailerIds: readonly string[], on: string, language: Language): Promise<ListedRhythm[]> {
    if (retailerIds.length === 0) return [];
    const calendars = new KnownCalendars(await this.callDays.changes());
    return this.alerts(await this.reader.named(retailerIds, on), calendars, on, language);
  }

  /** Retailers with an alert, by id. Of products those that are due are left out unless `kind` asks for them. */
  async list(on: string, { area, areas, kind }: RhythmFilter, language: Language): Promise<ListedRhythm[]> {
    calendarDate('on', on);
    const calendars = new KnownCalendars(await this.callDays.changes());
    const calendar = calendars.on(on);
    const asked =
      area === undefined
        ? (await this.reader.ofOrderDays(orderDaysOf(calendar, on), on)).filter((each) => isCallDay(calendar, each, on))
        : await this.reader.ofArea(area, on);
    const retailers = asked.filter((each) => areas === undefined || areas.includes(each.area));
    const all = await this.alerts(retailers, calendars, on, language);
    const isAsked = (found: AlertFacts['kind']) => kind === undefined || found === kind;
    return all.flatMap((each): ListedRhythm[] => {
      const alert = each.alert && isAsked(each.alert.kind) ? each.alert : null;
      const products = each.products.filter((found) => (kind ? found.kind === kind : found.kind !== 'due'));
      return alert || products.length > 0 ? [{ ...each, alert, products }] : [];
    });
  }

  private async alerts(
    retailers: readonly WatchedRetailer[],
    calendars: KnownCalendars,
    on: string,
    language: Language,
  ): Promise<ListedRhythm[]> {
    const ids = retailers.map(({ retailerId }) => retailerId);
    const since = addDays(on, -rhythmDays);
    const [orders, products, counted, fruitless] = await Promise.all([
      this.reader.orderDays(ids, since, on),
      this.reader.productDays(ids, since, on),
      this.reader.counted(ids, since, on),
      this.reader.fruitlessCalls(ids, since, on),
    ]);
    const cards = await this.cards.of([...new Set(products.map(({ sku }) => sku))]);
    const [calendar, calendarStreams] = [calendars.on(on), calendars.streamsOn(on)];
    const productsOf = byRetailer(products);
    const countsOf = byRetailer(counted);
    const callsOf = byRetailer(fruitless);
    return retailers.map(({ retailerId, name, area, class: cls, route, ...rhythm }): ListedRhythm => {
      const facts = {
        ...{ on, since, rhythm, calendar, calendarStreams, cards, orders: orders.get(retailerId) },
        ...{ products: productsOf.get(retailerId) ?? [], fruitless: callsOf.get(retailerId) ?? [] },
        counted: new Map((countsOf.get(retailerId) ?? []).map((count) => [count.sku, count])),
      };
      return { name, area, class: cls, route, ...rhythmAlerts(retailerId, facts, language) };
    });
  }
}
