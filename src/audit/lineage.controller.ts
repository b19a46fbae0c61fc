import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { daySchema, monthSchema } from '../http/dates.js';
import { ExplainPlanLine, ExplainSuggestion } from './lineage.queries.js';
import { Answers } from '../http/answers.decorator.js';
import { lineageAnswers } from './lineage.answers.js';

const callSchema = z.object({ on: daySchema });
const lineSchema = z.object({
  month: monthSchema.optional(),
  retailerId: z.string().min(1).optional(),
});

@ApiTags('audit')
@Controller('api/why')
export class LineageController {
  constructor(private readonly bus: QueryBus) {}

  @Get('suggestions/:retailerId/:sku')
  @Answers(lineageAnswers.suggestion, { problems: [400, 404] })
  suggestion(
    @Param('retailerId') retailerId: string,
    @Param('sku') sku: string,
    @Query({ schema: callSchema }) { on }: z.infer<typeof callSchema>,
  ) {
    return this.bus.execute(new ExplainSuggestion(retailerId, sku, on));
  }

  @Get('plans/:planId/:sku')
  @Answers(lineageAnswers.planLine, { problems: [400, 404] })
  planLine(
    @Param('planId') planId: string,
    @Param('sku') sku: string,
    @Query({ schema: lineSchema }) { month, retailerId }: z.infer<typeof lineSchema>,
  ) {
    return this.bus.execute(new ExplainPlanLine(planId, sku, month, retailerId));
  }
}
