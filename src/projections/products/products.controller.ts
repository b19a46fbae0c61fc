import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema, partSchema } from '../../http/page.js';
import { ProductsReader } from '../../read-models/readers/products.reader.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import { Answers } from '../../http/answers.decorator.js';
import { productAnswers } from './product.answers.js';

const search = pageSchema.extend({
  text: partSchema.optional().describe('a part of name or sku, in upper or lower case'),
  category: z.string().optional(),
  supplier: z.string().optional(),
  priceBand: z.string().optional(),
});

@ApiTags('products')
@Controller('api/products')
export class ProductsController {
  constructor(private readonly products: ProductsReader) {}

  @Get()
  @Answers(productAnswers.page, { problems: [400] })
  find(@Query({ schema: search }) { limit, offset, ...filter }: z.infer<typeof search>) {
    return this.products.find(filter, { limit, offset });
  }

  @Get(':sku')
  @RevisionTag()
  @Answers(productAnswers.one, { problems: [404] })
  one(@Param('sku') sku: string) {
    return this.products.get(sku);
  }
}
