import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { addWeeks, weekOf } from '../../calendar/weeks.js';
import { Moments } from '../moments/moment.js';
import type { KnownProduct, KnownRetailer } from './known-state.js';
import { KnownThenService } from './known-then.service.js';

/** What had been recorded of a retailer by a moment. */
export class FindKnownRetailer extends Query<KnownRetailer> {
  constructor(
    readonly retailerId: string,
    readonly at: string | undefined,
    readonly only: { readonly sku?: string | undefined; readonly weeks?: number | undefined },
  ) {
    super();
  }
}

/** What had been recorded of a product by a moment. */
export class FindKnownProduct extends Query<KnownProduct> {
  constructor(
    readonly sku: string,
    readonly at: string | undefined,
    readonly only: { readonly weeks?: number | undefined },
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

  async execute({ retailerId, at, only }: FindKnownRetailer): Promise<KnownRetailer> {
    return ofWeeks(await this.known.retailer(retailerId, await this.moments.at('at', at), only.sku), only.weeks);
  }
}

@QueryHandler(FindKnownProduct)
export class FindKnownProductHandler implements IQueryHandler<FindKnownProduct> {
  constructor(
    @Inject(KnownThenService) private readonly known: KnownThenService,
    @Inject(Moments) private readonly moments: Moments,
  ) {}

  async execute({ sku, at, only }: FindKnownProduct): Promise<KnownProduct> {
    return ofWeeks(await this.known.product(sku, await this.moments.at('at', at)), only.weeks);
  }
}

/** Demand of the last weeks alone. @param weeks  all where absent */
function ofWeeks<Known extends KnownProduct | KnownRetailer>(known: Known, weeks: number | undefined): Known {
  if (weeks === undefined) return known;
  const first = addWeeks(weekOf(known.moment.day), 1 - weeks);
  return { ...known, demand: known.demand.filter((week) => week.weekOf >= first) };
}

export const knownThenHandlers = [FindKnownRetailerHandler, FindKnownProductHandler];
