import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema, partSchema } from '../../http/page.js';
import { RetailersReader } from '../../read-models/readers/retailers.reader.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import { Answers } from '../../http/answers.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { retailerAnswers } from './retailer.answers.js';

const search = pageSchema.extend({
  text: partSchema.optional().describe('a part of name or id, in upper or lower case'),
  area: z.string().optional(),
  class: z.string().optional(),
  route: z.string().optional(),
  orderDay: z.coerce.number().int().min(1).max(7).optional(),
});

@ApiTags('retailers')
@Controller('api/retailers')
export class RetailersController {
  constructor(private readonly retailers: RetailersReader) {}

  @Get()
  @Answers(retailerAnswers.page, { problems: [400] })
  find(
    @Query({ schema: search }) { limit, offset, ...filter }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.retailers.find({ ...filter, areas }, { limit, offset });
  }

  @Get(':retailerId')
  @RevisionTag()
  @Answers(retailerAnswers.one, { problems: [404] })
  one(@Param('retailerId') retailerId: string) {
    return this.retailers.get(retailerId);
  }
}
