import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../kernel/command-context.js';
import type { Page, PageRequest } from '../http/page.js';
import type { ShortSupply } from './allocation-desk.js';
import type { PlanHeading } from './kept-plans.js';
import { PlanDesk } from './plan-desk.js';
import { type PlanRequest } from './plan-request.js';
import type { SourcingPlan } from './plan.js';
import type { AllocationRequest } from './plan.schemas.js';

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
  constructor(@Inject(PlanDesk) private readonly desk: PlanDesk) {}

  async execute({ request, context }: CommandPlan): Promise<SourcingPlan> {
    return this.desk.drawUp(request, context);
  }
}

@QueryHandler(FindPlan)
export class FindPlanHandler implements IQueryHandler<FindPlan> {
  constructor(@Inject(PlanDesk) private readonly desk: PlanDesk) {}

  async execute({ planId }: FindPlan): Promise<SourcingPlan> {
    return this.desk.find(planId);
  }
}

@QueryHandler(FindPlans)
export class FindPlansHandler implements IQueryHandler<FindPlans> {
  constructor(@Inject(PlanDesk) private readonly desk: PlanDesk) {}

  async execute({ page: { limit, offset } }: FindPlans): Promise<Page<PlanHeading>> {
    const [items, total] = await this.desk.page(limit, offset);
    return { items, total, limit, offset };
  }
}

@QueryHandler(FindAllocation)
export class FindAllocationHandler implements IQueryHandler<FindAllocation> {
  constructor(@Inject(PlanDesk) private readonly desk: PlanDesk) {}

  async execute({ planId, request }: FindAllocation): Promise<ShortSupply> {
    return this.desk.allocate(planId, request);
  }
}

export const planHandlers = [PlanHandler, FindPlanHandler, FindPlansHandler, FindAllocationHandler];
