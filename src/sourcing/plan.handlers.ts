import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../kernel/command-context.js';
import type { Page, PageRequest } from '../http/page.js';
import type { ShortSupply } from './allocate-plan-line.js';
import { type PlanRequest } from './plan-request.js';
import type { SourcingPlan } from './plan.js';
import type { AllocationRequest } from './plan.schemas.js';
import type { PlanHeading } from './recorded-plans.js';
import { SourcingPlanService } from './sourcing-plan.service.js';

export class CommandPlan extends Command<SourcingPlan> {
  constructor(
    readonly request: PlanRequest,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** @throws {DomainError} 'plan-unknown' */
export class FindPlan extends Query<SourcingPlan> {
  constructor(readonly planId: string) {
    super();
  }
}

export class FindPlans extends Query<Page<PlanHeading>> {
  constructor(readonly page: PageRequest) {
    super();
  }
}

/** What if a product of a plan is short. */
export class FindAllocation extends Query<ShortSupply> {
  constructor(
    readonly planId: string,
    readonly request: AllocationRequest,
  ) {
    super();
  }
}

@CommandHandler(CommandPlan)
export class PlanHandler implements ICommandHandler<CommandPlan> {
  constructor(@Inject(SourcingPlanService) private readonly plans: SourcingPlanService) {}

  async execute({ request, context }: CommandPlan): Promise<SourcingPlan> {
    return this.plans.drawUp(request, context);
  }
}

@QueryHandler(FindPlan)
export class FindPlanHandler implements IQueryHandler<FindPlan> {
  constructor(@Inject(SourcingPlanService) private readonly plans: SourcingPlanService) {}

  async execute({ planId }: FindPlan): Promise<SourcingPlan> {
    return this.plans.find(planId);
  }
}

@QueryHandler(FindPlans)
export class FindPlansHandler implements IQueryHandler<FindPlans> {
  constructor(@Inject(SourcingPlanService) private readonly plans: SourcingPlanService) {}

  async execute({ page: { limit, offset } }: FindPlans): Promise<Page<PlanHeading>> {
    const [items, total] = await this.plans.page(limit, offset);
    return { items, total, limit, offset };
  }
}

@QueryHandler(FindAllocation)
export class FindAllocationHandler implements IQueryHandler<FindAllocation> {
  constructor(@Inject(SourcingPlanService) private readonly plans: SourcingPlanService) {}

  async execute({ planId, request }: FindAllocation): Promise<ShortSupply> {
    return this.plans.allocate(planId, request);
  }
}

export const planHandlers = [PlanHandler, FindPlanHandler, FindPlansHandler, FindAllocationHandler];
