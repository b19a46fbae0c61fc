import { orderDaysOf } from '../../calendar/call-days.js';
import { calendarDate } from '../../calendar/calendar-date.js';
import { addDays, addWeeks } from '../../calendar/weeks.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Language } from '../../kernel/language.js';
import type { CallCalendarReader } from '../../read-models/readers/call-calendar.reader.js';
import type { CallListReader } from '../../read-models/readers/call-list.reader.js';
import type { DataVersionReader } from '../../read-models/readers/data-version.reader.js';
import type { OrderRhythmReader } from '../../read-models/readers/order-rhythm.reader.js';
import { KnownCalendars } from '../known-calendars.js';
import type { ProductNews } from '../product-news/product-news.js';
import type { ProductNewsService } from '../product-news/product-news.service.js';
import type { CallSuggestions } from '../suggestion.js';
import type { SuggestionService } from '../suggestion.service.js';
import { VersionedCache } from '../versioned-cache.js';
import { assembleCallList } from './assemble-call-list.js';
import { callListOfAreas, type CallList, type ListedCall } from './call-list.js';

/** Whom to call next, and what to suggest. */
export interface NextCall {
  readonly on: string;
  /** calls that are left, this one included */
  readonly left: number;
  /** null where nobody is left */
  readonly call: ListedCall | null;
  /** null where nobody is left, or nothing was forecast for the day */
  readonly suggestions: CallSuggestions | null;
  /** what is new for the retailer, and what goes that it carries; null where nobody is left */
  readonly news: ProductNews | null;
}

/** Which call is asked for. */
export interface NextCallRequest {
  readonly on: string;
  /** time of day `HH:MM`; call-backs with a later time wait */
  readonly at?: string | undefined;
  /** the most suggestions */
  readonly limit: number;
  /** whose retailers are called; all where undefined */
  readonly areas?: readonly string[] | undefined;
}

const listsKept = 20;
const [rhythmWeeks, declaredDays, countedDays] = [26, 14, 56];

/** What a call list is read from. */
export interface CallListReaders {
  readonly calls: CallListReader;
  readonly rhythms: OrderRhythmReader;
  readonly callDays: CallCalendarReader;
  readonly versions: DataVersionReader;
}

/** Whom to call on a day, in which order. */
export class CallListService {
  private readonly lists: VersionedCache<CallList>;

  constructor(
    private readonly readers: CallListReaders,
    private readonly suggestions: SuggestionService,
    private readonly news: ProductNewsService,
  ) {
    this.lists = new VersionedCache(listsKept, () => readers.versions.current());
  }

  /** @param areas  whose retailers are listed; all where undefined. @throws {DomainError} 'invalid' for a wrong date */
  async on(day: string, language: Language, areas?: readonly string[]): Promise<CallList> {
    calendarDate('on', day);
    const version = await this.readers.versions.current();
    const list = await this.lists.get(version, `${day}\n${language}`, async () =>
      Object.freeze(await this.read(day, language)),
    );
    return areas === undefined ? list : callListOfAreas(list, areas);
  }

  /** The next call with its suggestions, in one answer. Agreed call-backs come first once their time has come, and last before. */
  async next({ on: day, at, limit, areas }: NextCallRequest, language: Language): Promise<NextCall> {
    const { items } = await this.on(day, language, areas);
    const left = items.filter(({ state }) => state === 'due' || state === 'call-back');
    const isTime = ({ state, callBackAt }: ListedCall) =>
      state === 'call-back' && at !== undefined && (callBackAt === null || callBackAt <= at);
    const call = left.find(isTime) ?? left[0];
    if (!call) return { on: day, left: 0, call: null, suggestions: null, news: null };
    const { retailerId } = call;
    const [suggestions, news] = await Promise.all([
      this.suggestions.suggestFor(retailerId, day, limit, language).catch(nullWhereNothingWasForecast),
      this.news.on(day, retailerId, language),
    ]);
    return { on: day, left: left.length, call, suggestions, news };
  }

  private async read(on: string, language: Language): Promise<CallList> {
    const { calls, callDays } = this.readers;
    const [results, changes] = await Promise.all([calls.results(on), callDays.changes()]);
    const calendar = new KnownCalendars(changes).on(on);
    const named = [...new Set(results.map(({ retailerId }) => retailerId))];
    const retailers = await calls.retailers(on, orderDaysOf(calendar, on), named);
    const ids = retailers.map(({ retailerId }) => retailerId);
    const since = addWeeks(on, -rhythmWeeks);
    const [rhythms, declarations, seenOut, fruitless] = await Promise.all([
      calls.rhythms(ids, since, on),
      calls.declarations(ids, on, addDays(on, declaredDays)),
      calls.seenOut(ids, addDays(on, -countedDays), on),
      this.readers.rhythms.fruitlessCalls(ids, since, on),
    ]);
    const read = { since, calendar, retailers, results, rhythms, declarations, seenOut, fruitless };
    return assembleCallList(on, read, language);
  }
}

function nullWhereNothingWasForecast(error: unknown): null {
  if (error instanceof DomainError && error.code === 'forecast-unknown') return null;
  throw error;
}
