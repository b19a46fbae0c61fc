import { addDays } from '../../calendar/weeks.js';
import type { Language } from '../../kernel/language.js';
import { businessDate } from '../../kernel/quantities.js';
import type { ForecastReader } from '../../read-models/readers/forecast.reader.js';
import type { ProductCardsReader } from '../../read-models/readers/product-cards.reader.js';
import type { SupplyNoticeReader } from '../../read-models/readers/supply-notice.reader.js';
import type { Notice } from '../../read-models/entities/notices.entity.js';
import type { NoticesReader } from '../../read-models/readers/notices.reader.js';
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
    private readonly notices: NoticesReader,
  ) {}

  /** The notice of a day and the two weeks from it on. @throws {DomainError} 'invalid' for a wrong date */
  async on(day: string, language: Language): Promise<SupplyNotice> {
    businessDate('on', day);
    const until = addDays(day, daysAhead);
    const [shortages, quotas, retailers, run, issued] = await Promise.all([
      this.supply.shortages(day, until),
      this.supply.quotas(day, until),
      this.supply.retailersByClass(day),
      this.forecasts.latest(day),
      this.notices.inForce(day),
    ]);
    const scarce = await this.products.of([...new Set([...shortages, ...quotas].map(({ sku }) => sku))]);
    const categories = [...new Set([...scarce.values()].map(({ category }) => category))];
    const cards = new Map((await this.products.ofCategories(categories)).map((card) => [card.sku, card]));
    const expected = run ? await this.forecasts.expectedBySku(run) : new Map<string, Float64Array>();
    const units = new Map([...expected].map(([sku, weeks]) => [sku, weeks.reduce((sum, week) => sum + week, 0)]));
    const drawnUp = assembleNotice({ on: day, until }, { shortages, quotas, retailers, cards, units }, language);
    return issued ? asIssued(drawnUp, issued, language) : drawnUp;
  }
}

/** Everybody gives the text that was issued, as long as it holds. */
function asIssued(drawnUp: SupplyNotice, notice: Notice, language: Language): SupplyNotice {
  const { noticeId, fromDay: from, untilDay: until, issuedBy, issuedAt, skus, en, zh } = notice;
  return {
    ...drawnUp,
    issued: { noticeId, from, until, issuedBy, issuedAt, skus },
    text: { en, zh }[language],
    en,
    zh,
  };
}
