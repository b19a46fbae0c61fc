import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { businessDate } from '../../kernel/quantities.js';
import { DeliveredListReader } from '../../read-models/readers/delivered-list.reader.js';
import { DeliveryListReader } from '../../read-models/readers/delivery-list.reader.js';
import { deliveredAnswer, deliveryListAnswer } from './delivery-list.answers.js';

const search = pageSchema.extend({
  on: daySchema,
  area: z.string().min(1).optional(),
  route: z.string().min(1).optional(),
});

@ApiTags('deliveries')
@Controller('api')
export class DeliveryListController {
  constructor(
    private readonly deliveries: DeliveryListReader,
    private readonly delivered: DeliveredListReader,
  ) {}

  @Get('delivery-list')
  @Answers(deliveryListAnswer, { problems: [400] })
  async due(
    @Query({ schema: search }) { on, area, route, ...page }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    const filter = { on: businessDate('on', on), area, route, areas };
    const [routes, orders] = await Promise.all([this.deliveries.routes(filter), this.deliveries.orders(filter, page)]);
    return { on, routes, ...orders };
  }

  @Get('deliveries')
  @Answers(deliveredAnswer, { problems: [400] })
  arrived(
    @Query({ schema: search }) { on, area, route, ...page }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.delivered.find({ on: businessDate('on', on), area, route, areas }, page);
  }
}
