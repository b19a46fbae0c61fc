import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LineageService, type PlanLineLineage, type SuggestionLineage } from './lineage.service.js';

export class ExplainSuggestion extends Query<SuggestionLineage> {
  constructor(
    readonly retailerId: string,
    readonly sku: string,
    readonly on: string,
  ) {
    super();
  }
}

export class ExplainPlanLine extends Query<PlanLineLineage> {
  constructor(
    readonly planId: string,
    readonly sku: string,
    readonly month?: string,
    readonly retailerId?: string,
  ) {
    super();
  }
}

@QueryHandler(ExplainSuggestion)
export class ExplainSuggestionHandler implements IQueryHandler<ExplainSuggestion> {
  constructor(@Inject(LineageService) private readonly lineage: LineageService) {}

  execute({ retailerId, sku, on }: ExplainSuggestion): Promise<SuggestionLineage> {
    return this.lineage.suggestion(retailerId, sku, on);
  }
}

@QueryHandler(ExplainPlanLine)
export class ExplainPlanLineHandler implements IQueryHandler<ExplainPlanLine> {
  constructor(@Inject(LineageService) private readonly lineage: LineageService) {}

  execute({ planId, sku, month, retailerId }: ExplainPlanLine): Promise<PlanLineLineage> {
    return this.lineage.planLine(planId, sku, month, retailerId);
  }
}

export const lineageHandlers = [ExplainSuggestionHandler, ExplainPlanLineHandler];
