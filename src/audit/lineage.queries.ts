import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Language } from '../kernel/language.js';
import {
  type ForecastLineage,
  LineageService,
  type LeafQuestion,
  type PlanLineLineage,
  type PlanLineQuestion,
  type SuggestionLineage,
} from './lineage.service.js';

export class ExplainSuggestion extends Query<SuggestionLineage> {
  constructor(
    readonly retailerId: string,
    readonly sku: string,
    readonly on: string,
    readonly language: Language,
  ) {
    super();
  }
}

export class ExplainPlanLine extends Query<PlanLineLineage> {
  constructor(
    readonly planId: string,
    readonly sku: string,
    readonly question: PlanLineQuestion,
  ) {
    super();
  }
}

export class ExplainForecast extends Query<ForecastLineage> {
  constructor(
    readonly runId: string,
    readonly sku: string,
    readonly question: LeafQuestion,
  ) {
    super();
  }
}

@QueryHandler(ExplainSuggestion)
export class ExplainSuggestionHandler implements IQueryHandler<ExplainSuggestion> {
  constructor(@Inject(LineageService) private readonly lineage: LineageService) {}

  execute({ retailerId, sku, on, language }: ExplainSuggestion): Promise<SuggestionLineage> {
    return this.lineage.suggestion(retailerId, sku, on, language);
  }
}

@QueryHandler(ExplainPlanLine)
export class ExplainPlanLineHandler implements IQueryHandler<ExplainPlanLine> {
  constructor(@Inject(LineageService) private readonly lineage: LineageService) {}

  execute({ planId, sku, question }: ExplainPlanLine): Promise<PlanLineLineage> {
    return this.lineage.planLine(planId, sku, question);
  }
}

@QueryHandler(ExplainForecast)
export class ExplainForecastHandler implements IQueryHandler<ExplainForecast> {
  constructor(@Inject(LineageService) private readonly lineage: LineageService) {}

  execute({ runId, sku, question }: ExplainForecast): Promise<ForecastLineage> {
    return this.lineage.forecast(runId, sku, question);
  }
}

export const lineageHandlers = [ExplainSuggestionHandler, ExplainPlanLineHandler, ExplainForecastHandler];
