import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.decorator.js';
import { CallerHeaders } from '../http/commands.decorator.js';
import { pageSchema, type PageRequest } from '../http/page.js';
import type { CommandContext } from '../kernel/command-context.js';
import { noteInBoth } from './say-note.js';
import type { SourcingPlan } from './plan.js';
import { planCsv } from './plan-csv.js';
import { planXlsx } from './plan-xlsx.js';
import type { PlanRequest } from './plan-request.js';
import { CommandPlan, FindAllocation, FindPlan, FindPlans } from './plan.handlers.js';
import { allocationSchema, planRequestSchema, type AllocationRequest } from './plan.schemas.js';
import { Answers } from '../http/answers.decorator.js';
import { fileAnswers } from '../http/file.answers.js';
import { planAnswers } from './plan.answers.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('sourcing plans')
@Controller('api/plans')
export class PlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @CallerHeaders()
  @Answers(planAnswers.one, { status: 201, problems: [400, 404, 422] })
  async drawUp(@Body({ schema: planRequestSchema }) request: PlanRequest, @Caller() caller: CommandContext) {
    return answerOf(await this.commands.execute(new CommandPlan(request, caller)));
  }

  @Get()
  @Answers(planAnswers.page, { problems: [400] })
  all(@Query({ schema: pageSchema }) page: PageRequest) {
    return this.queries.execute(new FindPlans(page));
  }

  @Get(':planId.csv')
  @ApiProduces('text/csv')
  @Answers(fileAnswers.csv, { problems: [404] })
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(@Param('planId') planId: string) {
    return planCsv(await this.queries.execute(new FindPlan(planId)));
  }

  @Get(':planId.xlsx')
  @ApiProduces(xlsx)
  @Answers(fileAnswers.xlsx, { problems: [404] })
  async xlsx(@Param('planId') planId: string) {
    const book = await planXlsx(await this.queries.execute(new FindPlan(planId)));
    return new StreamableFile(book, { type: xlsx, disposition: `attachment; filename="plan-${planId}.xlsx"` });
  }

  @Get(':planId')
  @Answers(planAnswers.one, { problems: [404] })
  async one(@Param('planId') planId: string) {
    return answerOf(await this.queries.execute(new FindPlan(planId)));
  }

  @Post(':planId/allocations')
  @HttpCode(200)
  @Answers(planAnswers.allocation, { problems: [400, 404, 422] })
  allocate(@Param('planId') planId: string, @Body({ schema: allocationSchema }) request: AllocationRequest) {
    return this.queries.execute(new FindAllocation(planId, request));
  }
}

/** A plan with its notes in both languages. */
function answerOf(plan: SourcingPlan) {
  return { ...plan, notes: plan.notes.map((note) => noteInBoth(note, plan.lines)) };
}
