import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { checkedDays, daysSchema } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { WishesReader } from '../../read-models/readers/wishes.reader.js';
import { wishAnswers } from './wish.answers.js';

const search = pageSchema.extend({
  ...daysSchema.shape,
  retailerId: z.string().optional(),
  sku: z.string().optional(),
  matched: z.enum(['true', 'false']).optional(),
});

@ApiTags('phone orders')
@Controller('api/wishes')
export class WishesController {
  constructor(private readonly wishes: WishesReader) {}

  @Get()
  @Answers(wishAnswers.page, { problems: [400] })
  find(
    @Query({ schema: search }) { retailerId, sku, matched, from, to, ...page }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    const isMatched = matched === undefined ? undefined : matched === 'true';
    return this.wishes.find({ retailerId, sku, areas, isMatched, ...checkedDays({ from, to }) }, page);
  }
}
