import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { daySchema, monthSchema } from '../http/dates.js';
import { AskedLanguage, InLanguage } from '../http/language.decorator.js';
import type { Language } from '../kernel/language.js';
import { ExplainForecast, ExplainPlanLine, ExplainSuggestion } from './lineage.queries.js';
import { Answers } from '../http/answers.decorator.js';
import { lineageAnswers } from './lineage.answers.js';

const callSchema = z.object({ on: daySchema });
const leafSchema = z.object({ retailerId: z.string().min(1).optional() });
const lineSchema = leafSchema.extend({ month: monthSchema.optional() });

@ApiTags('audit')
@Controller('api/why')
export class LineageController {
  constructor(private readonly bus: QueryBus) {}

  @Get('suggestions/:retailerId/:sku')
  @InLanguage()
  @Answers(lineageAnswers.suggestion, { problems: [400, 404] })
  suggestion(
    @Param('retailerId') retailerId: string,
    @Param('sku') sku: string,
    @Query({ schema: callSchema }) { on }: z.infer<typeof callSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new ExplainSuggestion(retailerId, sku, on, language));
  }

  @Get('plans/:planId/:sku')
  @InLanguage()
  @Answers(lineageAnswers.planLine, { problems: [400, 404] })
  planLine(
    @Param('planId') planId: string,
    @Param('sku') sku: string,
    @Query({ schema: lineSchema }) { month, retailerId }: z.infer<typeof lineSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new ExplainPlanLine(planId, sku, { month, retailerId, language }));
  }

  @Get('forecasts/:runId/:sku')
  @InLanguage()
  @Answers(lineageAnswers.forecast, { problems: [400, 404] })
  forecast(
    @Param('runId') runId: string,
    @Param('sku') sku: string,
    @Query({ schema: leafSchema }) { retailerId }: z.infer<typeof leafSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new ExplainForecast(runId, sku, { retailerId, language }));
  }
}
