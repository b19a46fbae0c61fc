import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import type { Language } from '../../kernel/language.js';
import { orderRhythmAnswers } from './order-rhythm.answers.js';
import { OrderRhythmService } from './order-rhythm.service.js';

const ofDay = z.object({ on: daySchema });
const listSchema = ofDay.extend({
  area: z.string().min(1).optional(),
  kind: z.enum(['due', 'early', 'silent']).optional(),
});

@ApiTags('phone orders')
@Controller('api')
export class OrderRhythmController {
  constructor(private readonly rhythms: OrderRhythmService) {}

  @Get('order-rhythm')
  @InLanguage()
  @Answers(orderRhythmAnswers.list, { problems: [400] })
  async list(
    @Query({ schema: listSchema }) { on, ...filter }: z.infer<typeof listSchema>,
    @AskedLanguage() language: Language,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return { on, items: await this.rhythms.list(on, { ...filter, areas }, language) };
  }

  @Get('retailers/:retailerId/order-rhythm')
  @InLanguage()
  @Answers(orderRhythmAnswers.retailer, { problems: [400, 404] })
  one(
    @Param('retailerId') retailerId: string,
    @Query({ schema: ofDay }) { on }: z.infer<typeof ofDay>,
    @AskedLanguage() language: Language,
  ) {
    return this.rhythms.of(retailerId, on, language);
  }
}
