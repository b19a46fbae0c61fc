import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { productNewsAnswer } from './product-news.answers.js';
import { ProductNewsService } from './product-news.service.js';

const search = z.object({ on: daySchema, retailerId: z.string().optional() });

@ApiTags('suggestions')
@Controller('api/product-news')
export class ProductNewsController {
  constructor(private readonly news: ProductNewsService) {}

  @Get()
  @InLanguage()
  @Answers(productNewsAnswer, { problems: [400, 404] })
  find(@Query({ schema: search }) { on, retailerId }: z.infer<typeof search>, @AskedLanguage() language: Language) {
    return this.news.on(on, retailerId, language);
  }
}
