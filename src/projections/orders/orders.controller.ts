import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { checkedDays, daysSchema } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { OrdersReader } from '../../read-models/readers/orders.reader.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import { Answers } from '../../http/answers.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { orderAnswers } from './order.answers.js';

const search = pageSchema.extend({
  ...daysSchema.shape,
  orderId: z.string().optional(),
  retailerId: z.string().optional(),
  stage: z.enum(['placed', 'granted', 'delivered', 'cancelled']).optional(),
});
const openSearch = pageSchema.extend({ retailerId: z.string().optional(), sku: z.string().optional() });

@ApiTags('phone orders')
@Controller('api')
export class OrdersController {
  constructor(private readonly orders: OrdersReader) {}

  @Get('orders')
  @Answers(orderAnswers.page, { problems: [400] })
  find(
    @Query({ schema: search }) { orderId, retailerId, stage, from, to, ...page }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.orders.find({ orderId, retailerId, stage, areas, ...checkedDays({ from, to }) }, page);
  }

  @Get('orders/:orderId')
  @RevisionTag()
  @Answers(orderAnswers.one, { problems: [404] })
  one(@Param('orderId') orderId: string) {
    return this.orders.get(orderId);
  }

  @Get('open-order-lines')
  @Answers(orderAnswers.openLines, { problems: [400] })
  open(
    @Query({ schema: openSearch }) { retailerId, sku, ...page }: z.infer<typeof openSearch>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.orders.findOpenLines({ retailerId, sku, areas }, page);
  }
}
