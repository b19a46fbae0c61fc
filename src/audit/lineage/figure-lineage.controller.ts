import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { weekOf } from '../../calendar/weeks.js';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { figureLineageAnswers } from './figure-lineage.answers.js';
import { ExplainDemand, ExplainStock } from './figure-lineage.queries.js';

const demandSchema = z.object({ week: daySchema.describe('a day of the week') });
const stockSchema = z.object({ on: daySchema });

@ApiTags('audit')
@Controller('api/why')
export class FigureLineageController {
  constructor(private readonly bus: QueryBus) {}

  @Get('demand/:retailerId/:sku')
  @InLanguage()
  @Answers(figureLineageAnswers.demand, { problems: [400, 404] })
  demand(
    @Param('retailerId') retailerId: string,
    @Param('sku') sku: string,
    @Query({ schema: demandSchema }) { week }: z.infer<typeof demandSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new ExplainDemand(retailerId, sku, weekOf(week), language));
  }

  @Get('stock/:retailerId/:sku')
  @InLanguage()
  @Answers(figureLineageAnswers.stock, { problems: [400, 404] })
  stock(
    @Param('retailerId') retailerId: string,
    @Param('sku') sku: string,
    @Query({ schema: stockSchema }) { on }: z.infer<typeof stockSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new ExplainStock(retailerId, sku, on, language));
  }
}
