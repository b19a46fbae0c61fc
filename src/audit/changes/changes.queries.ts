import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Language } from '../../kernel/language.js';
import type { Entity } from '../entity.js';
import { Moments } from '../moments/moment.js';
import { changesView, type ChangesView } from './change-view.js';
import { ChangesService } from './changes.service.js';

/** What is compared, and between which moments. */
export interface ChangesQuestion {
  readonly of: Entity & { readonly kind: 'retailer' | 'product' };
  /** a position, a day or an instant */
  readonly since: string;
  /** now where absent */
  readonly until?: string | undefined;
  /** of a retailer: one product only */
  readonly sku?: string | undefined;
  readonly language: Language;
}

/** What changed of a retailer or product between two moments. */
export class FindChanges extends Query<ChangesView> {
  constructor(readonly question: ChangesQuestion) {
    super();
  }
}

@QueryHandler(FindChanges)
export class FindChangesHandler implements IQueryHandler<FindChanges> {
  constructor(
    @Inject(ChangesService) private readonly changes: ChangesService,
    @Inject(Moments) private readonly moments: Moments,
  ) {}

  async execute({ question: { of, since, until, sku, language } }: FindChanges): Promise<ChangesView> {
    const [from, to] = [await this.moments.at('since', since), await this.moments.at('until', until)];
    const found =
      of.kind === 'retailer'
        ? await this.changes.ofRetailer(of.id, from, to, sku)
        : await this.changes.ofProduct(of.id, from, to);
    return changesView(found, language);
  }
}
