import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Why, type WhyPlanLine, type WhySuggestion } from './why.js';

export class ExplainSuggestion extends Query<WhySuggestion> {
  constructor(
    readonly retailerId: string,
    readonly sku: string,
    readonly on: string,
  ) {
    super();
  }
}

export class ExplainPlanLine extends Query<WhyPlanLine> {
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
  constructor(@Inject(Why) private readonly why: Why) {}

  execute({ retailerId, sku, on }: ExplainSuggestion): Promise<WhySuggestion> {
    return this.why.suggestion(retailerId, sku, on);
  }
}

@QueryHandler(ExplainPlanLine)
export class ExplainPlanLineHandler implements IQueryHandler<ExplainPlanLine> {
  constructor(@Inject(Why) private readonly why: Why) {}

  execute({ planId, sku, month, retailerId }: ExplainPlanLine): Promise<WhyPlanLine> {
    return this.why.planLine(planId, sku, month, retailerId);
  }
}

export const whyHandlers = [ExplainSuggestionHandler, ExplainPlanLineHandler];
