import { addDays } from '../../calendar/weeks.js';
import type { Language } from '../../kernel/language.js';
import { businessDate } from '../../kernel/quantities.js';
import type { ForecastReader } from '../../read-models/readers/forecast.reader.js';
import type { ProductCardsReader } from '../../read-models/readers/product-cards.reader.js';
import type { SupplyNoticeReader } from '../../read-models/readers/supply-notice.reader.js';
import { assembleNotice } from './assemble-notice.js';
import type { SupplyNotice } from './supply-notice.js';

/** Days that a notice looks ahead. */
const daysAhead = 13;

/** What is scarce, in one text for clerks and account managers. */
export class SupplyNoticeService {
  constructor(
    private readonly supply: SupplyNoticeReader,
    private readonly products: ProductCardsReader,
    private readonly forecasts: ForecastReader,
  ) {}

  /** The notice of a day and the two weeks from it on. @throws {DomainError} 'invalid' for a wrong date */
  async on(day: string, language: Language): Promise<SupplyNotice> {
    businessDate('on', day);
    const until = addDays(day, daysAhead);
    const [shortages, quotas, retailers, run] = await Promise.all([
      this.supply.shortages(day, until),
      this.supply.quotas(day, until),
      this.supply.retailersByClass(day),
      this.forecasts.latest(day),
    ]);
    const scarce = await this.products.of([...new Set([...shortages, ...quotas].map(({ sku }) => sku))]);
    const categories = [...new Set([...scarce.values()].map(({ category }) => category))];
    const cards = new Map((await this.products.ofCategories(categories)).map((card) => [card.sku, card]));
    const expected = run ? await this.forecasts.expectedBySku(run) : new Map<string, Float64Array>();
    const units = new Map([...expected].map(([sku, weeks]) => [sku, weeks.reduce((sum, week) => sum + week, 0)]));
    return assembleNotice({ on: day, until }, { shortages, quotas, retailers, cards, units }, language);
  }
}
