import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { supplyNoticeAnswer } from './supply-notice.answers.js';
import { SupplyNoticeService } from './supply-notice.service.js';

const noticeSchema = z.object({ on: daySchema });

@ApiTags('suggestions')
@Controller('api/supply-notice')
export class SupplyNoticeController {
  constructor(private readonly notices: SupplyNoticeService) {}

  @Get()
  @InLanguage()
  @Answers(supplyNoticeAnswer, { problems: [400] })
  notice(@Query({ schema: noticeSchema }) { on }: z.infer<typeof noticeSchema>, @AskedLanguage() language: Language) {
    return this.notices.on(on, language);
  }
}
