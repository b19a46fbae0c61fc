import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import type { Language } from '../../kernel/language.js';
import { historyLine, type HistoryLine } from '../history.js';
import type { KnownWeek } from '../known-then/known-state.js';
import type { EstimateLineage } from './demand-estimate-lineage.js';
import { FigureLineage, type StockPart } from './figure-lineage.js';

/** A week of demand as it is shown. */
export interface DemandLineageView {
  readonly week: KnownWeek;
  readonly estimate: EstimateLineage | null;
  readonly effects: readonly (HistoryLine & Pick<KnownWeek, 'requested' | 'granted' | 'delivered'>)[];
}

/** A stock position as it is shown. */
export interface StockLineageView {
  readonly stock: StockPosition;
  readonly parts: readonly (HistoryLine & Pick<StockPart, 'part' | 'units'>)[];
}

/** Which events a week of demand adds up. */
export class ExplainDemand extends Query<DemandLineageView> {
  constructor(
    readonly retailerId: string,
    readonly sku: string,
    /** Monday */
    readonly weekOf: string,
    readonly language: Language,
  ) {
    super();
  }
}

/** Which events a stock position is made from. */
export class ExplainStock extends Query<StockLineageView> {
  constructor(
    readonly retailerId: string,
    readonly sku: string,
    readonly on: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ExplainDemand)
export class ExplainDemandHandler implements IQueryHandler<ExplainDemand> {
  constructor(@Inject(FigureLineage) private readonly figures: FigureLineage) {}

  async execute({ retailerId, sku, weekOf, language }: ExplainDemand): Promise<DemandLineageView> {
    const { week, estimate, effects } = await this.figures.demand(retailerId, sku, weekOf);
    return {
      week,
      estimate,
      effects: effects.map(({ event, ...units }) => ({ ...historyLine(event, language), ...units })),
    };
  }
}

@QueryHandler(ExplainStock)
export class ExplainStockHandler implements IQueryHandler<ExplainStock> {
  constructor(@Inject(FigureLineage) private readonly figures: FigureLineage) {}

  async execute({ retailerId, sku, on, language }: ExplainStock): Promise<StockLineageView> {
    const { stock, parts } = await this.figures.stock(retailerId, sku, on);
    return { stock, parts: parts.map(({ event, ...part }) => ({ ...historyLine(event, language), ...part })) };
  }
}

export const figureLineageHandlers = [ExplainDemandHandler, ExplainStockHandler];
