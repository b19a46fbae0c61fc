import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { checkedDays, daysSchema } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import { nodeKey } from '../../read-models/entities/node-key.js';
import { FindNodeDemand } from './node-demand.queries.js';
import { FindDemand } from './weekly-demand.queries.js';
import { Answers } from '../../http/answers.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { weeklyDemandAnswers } from './weekly-demand.answers.js';

const search = pageSchema.extend({
  ...daysSchema.shape,
  retailerId: z.string().optional(),
  sku: z.string().optional(),
});

const name = z.string().min(1).max(200).optional();
const nodeSchema = z.object({ level: z.enum(levels), retailerId: name, area: name, sku: name, supplier: name });

@ApiTags('demand')
@Controller('api/demand')
export class WeeklyDemandController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  @Answers(weeklyDemandAnswers.page, { problems: [400] })
  find(
    @Query({ schema: search }) { retailerId, sku, from, to, ...page }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.bus.execute(new FindDemand({ retailerId, sku, areas, ...checkedDays({ from, to }) }, page));
  }

  @Get('weeks')
  @Answers(weeklyDemandAnswers.node, { problems: [400] })
  weeks(@Query({ schema: nodeSchema }) { level, ...named }: z.infer<typeof nodeSchema>) {
    return this.bus.execute(new FindNodeDemand(level, nodeKey(level, named)));
  }
}
