import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Language } from '../kernel/language.js';
import { checkTyped, type TypedWarning } from './check-typed.js';
import { SuggestionService } from './suggestion.service.js';
import type { ProductStock } from './stock/stock-answer.js';
import type { CallSuggestions } from './suggestion.js';
import { typedUnits } from './typed-units.js';

/** What a retailer should order on a day, the most important first. */
export class FindSuggestions extends Query<CallSuggestions> {
  constructor(
    readonly retailerId: string,
    readonly on: string,
    readonly limit: number,
    readonly language: Language,
  ) {
    super();
  }
}

/** Whether a quantity that a clerk typed is far from what is usual. */
export class CheckTyped extends Query<{ readonly units: number; readonly warning: TypedWarning | null }> {
  constructor(
    readonly retailerId: string,
    readonly on: string,
    readonly sku: string,
    /** as it was typed: `12`, `3条`, `2 packs` */
    readonly quantity: string,
  ) {
    super();
  }
}

/** What may stand at a retailer on a day, by product. */
export class FindStockEstimates extends Query<ProductStock[]> {
  constructor(
    readonly retailerId: string,
    readonly on: string,
  ) {
    super();
  }
}

@QueryHandler(FindSuggestions)
export class FindSuggestionsHandler implements IQueryHandler<FindSuggestions> {
  constructor(@Inject(SuggestionService) private readonly suggestions: SuggestionService) {}

  async execute({ retailerId, on, limit, language }: FindSuggestions): Promise<CallSuggestions> {
    return this.suggestions.suggestFor(retailerId, on, limit, language);
  }
}

@QueryHandler(CheckTyped)
export class CheckTypedHandler implements IQueryHandler<CheckTyped> {
  constructor(@Inject(SuggestionService) private readonly suggestions: SuggestionService) {}

  async execute({ retailerId, on, sku, quantity }: CheckTyped) {
    const { range, card } = await this.suggestions.usualRangeOf(retailerId, on, sku);
    const units = typedUnits('quantity', quantity, card);
    return { units, warning: checkTyped(units, range) ?? null };
  }
}

@QueryHandler(FindStockEstimates)
export class FindStockEstimatesHandler implements IQueryHandler<FindStockEstimates> {
  constructor(@Inject(SuggestionService) private readonly suggestions: SuggestionService) {}

  async execute({ retailerId, on }: FindStockEstimates): Promise<ProductStock[]> {
    return this.suggestions.stocksOf(retailerId, on);
  }
}

export const suggestionHandlers = [FindSuggestionsHandler, CheckTypedHandler, FindStockEstimatesHandler];
