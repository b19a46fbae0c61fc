import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { Answers } from '../../http/answers.decorator.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import type { Language } from '../../kernel/language.js';
import type { ReadBack } from './read-back.js';
import { ReadBackService } from './read-back.service.js';

const answer = z
  .object({
    orderId: z.string(),
    revision: answerFields.revision,
    text: z.string().describe('in the language that was asked for'),
    en: z.string(),
    zh: z.string(),
  })
  .meta({ id: 'ReadBack', description: 'An order as the clerk reads it back.' }) satisfies z.ZodType<ReadBack>;

@ApiTags('phone orders')
@Controller('api/orders/:orderId/read-back')
export class ReadBackController {
  constructor(private readonly orders: ReadBackService) {}

  @Get()
  @RevisionTag()
  @InLanguage()
  @Answers(answer, { problems: [404] })
  readBack(@Param('orderId') orderId: string, @AskedLanguage() language: Language) {
    return this.orders.of(orderId, language);
  }
}
