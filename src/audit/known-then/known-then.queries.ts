import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Moments } from '../moments/moment.js';
import type { KnownProduct, KnownRetailer } from './known-state.js';
import { KnownThenService } from './known-then.service.js';

/** What had been recorded of a retailer by a moment. */
export class FindKnownRetailer extends Query<KnownRetailer> {
  constructor(
    readonly retailerId: string,
    readonly at: string | undefined,
    readonly sku: string | undefined,
  ) {
    super();
  }
}

/** What had been recorded of a product by a moment. */
export class FindKnownProduct extends Query<KnownProduct> {
  constructor(
    readonly sku: string,
    readonly at: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(FindKnownRetailer)
export class FindKnownRetailerHandler implements IQueryHandler<FindKnownRetailer> {
  constructor(
    @Inject(KnownThenService) private readonly known: KnownThenService,
    @Inject(Moments) private readonly moments: Moments,
  ) {}

  async execute({ retailerId, at, sku }: FindKnownRetailer): Promise<KnownRetailer> {
    return this.known.retailer(retailerId, await this.moments.at('at', at), sku);
  }
}

@QueryHandler(FindKnownProduct)
export class FindKnownProductHandler implements IQueryHandler<FindKnownProduct> {
  constructor(
    @Inject(KnownThenService) private readonly known: KnownThenService,
    @Inject(Moments) private readonly moments: Moments,
  ) {}

  async execute({ sku, at }: FindKnownProduct): Promise<KnownProduct> {
    return this.known.product(sku, await this.moments.at('at', at));
  }
}

export const knownThenHandlers = [FindKnownRetailerHandler, FindKnownProductHandler];
