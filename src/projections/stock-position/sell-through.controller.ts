import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { sellThroughAnswers } from './sell-through.answers.js';
import { FindSellThrough } from './sell-through.queries.js';

const search = z.object({
  on: daySchema,
  weeks: z.coerce.number().int().min(1).max(104).default(26),
  sku: z.string().min(1).optional(),
});

@ApiTags('retailers')
@Controller('api/retailers/:retailerId/sell-through')
export class SellThroughController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  @Answers(sellThroughAnswers.all, { problems: [400, 404] })
  find(@Param('retailerId') retailerId: string, @Query({ schema: search }) { on, weeks, sku }: z.infer<typeof search>) {
    return this.bus.execute(new FindSellThrough(retailerId, on, weeks, sku));
  }
}
