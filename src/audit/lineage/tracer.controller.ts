import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { weekOf } from '../../calendar/weeks.js';
import { nodeFilterSchema } from '../../forecasting/runs/forecast.schemas.js';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import { tracerAnswers } from './tracer.answers.js';
import { rhythmView, sellThroughView, stockEstimateView } from './tracer.views.js';
import { Tracers } from './tracers.js';

const onSchema = z.object({ on: daySchema });
const weeksSchema = onSchema.extend({ weeks: z.coerce.number().int().min(1).max(104).default(26) });
const rhythmSchema = onSchema.extend({ sku: z.string().min(1).optional().describe('of all orders where absent') });
const weekSchema = z.object({ week: daySchema.describe('a day of the week') });
const nodeSchema = nodeFilterSchema.extend({ level: z.enum(levels) });

@ApiTags('audit')
@Controller('api/why')
export class TracerController {
  constructor(@Inject(Tracers) private readonly tracers: Tracers) {}

  @Get('sell-through/:retailerId/:sku')
  @InLanguage()
  @Answers(tracerAnswers.sellThrough, { problems: [400, 404] })
  async sellThrough(
    @Param('retailerId') retailerId: string,
    @Param('sku') sku: string,
    @Query({ schema: weeksSchema }) { on, weeks }: z.infer<typeof weeksSchema>,
    @AskedLanguage() language: Language,
  ) {
    return sellThroughView(await this.tracers.sellThrough.trace(retailerId, sku, on, weeks), language);
  }

  @Get('stock-estimates/:retailerId/:sku')
  @InLanguage()
  @Answers(tracerAnswers.stockEstimate, { problems: [400, 404] })
  async stockEstimate(
    @Param('retailerId') retailerId: string,
    @Param('sku') sku: string,
    @Query({ schema: onSchema }) { on }: z.infer<typeof onSchema>,
    @AskedLanguage() language: Language,
  ) {
    return stockEstimateView(await this.tracers.stockEstimates.trace(retailerId, sku, on), language);
  }

  @Get('order-rhythm/:retailerId')
  @InLanguage()
  @Answers(tracerAnswers.rhythm, { problems: [400, 404] })
  async rhythm(
    @Param('retailerId') retailerId: string,
    @Query({ schema: rhythmSchema }) { on, sku }: z.infer<typeof rhythmSchema>,
    @AskedLanguage() language: Language,
  ) {
    return rhythmView(await this.tracers.rhythms.trace(retailerId, on, sku, language), language);
  }

  @Get('forecast-nodes/:runId')
  @InLanguage()
  @Answers(tracerAnswers.node, { problems: [400, 404] })
  node(
    @Param('runId') runId: string,
    @Query({ schema: nodeSchema }) key: z.infer<typeof nodeSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.tracers.nodes.trace(runId, key, language);
  }

  @Get('product-demand/:sku')
  @Answers(tracerAnswers.productWeek, { problems: [400, 404] })
  productWeek(@Param('sku') sku: string, @Query({ schema: weekSchema }) { week }: z.infer<typeof weekSchema>) {
    return this.tracers.productWeeks.trace(sku, weekOf(week));
  }
}
