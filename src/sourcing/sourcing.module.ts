import { type DynamicModule, Module } from '@nestjs/common';
import { PlanController } from './plan.controller.js';
import { planHandlers } from './plan.handlers.js';
import { SourcingPlanService } from './sourcing-plan.service.js';

/** Sourcing plans over HTTP. */
@Module({})
export class SourcingModule {
  static over(plans: SourcingPlanService): DynamicModule {
    return {
      module: SourcingModule,
      controllers: [PlanController],
      providers: [{ provide: SourcingPlanService, useValue: plans }, ...planHandlers],
    };
  }
}
