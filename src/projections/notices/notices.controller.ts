import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../../http/answers.decorator.js';
import { pageSchema, type PageRequest } from '../../http/page.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import { NoticesReader } from '../../read-models/readers/notices.reader.js';
import { noticeAnswers } from './notice.answers.js';

@ApiTags('supply')
@Controller('api/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesReader) {}

  @Get()
  @Answers(noticeAnswers.page, { problems: [400] })
  find(@Query({ schema: pageSchema }) page: PageRequest) {
    return this.notices.find(page);
  }

  @Get(':noticeId')
  @RevisionTag()
  @Answers(noticeAnswers.one, { problems: [404] })
  one(@Param('noticeId') noticeId: string) {
    return this.notices.get(noticeId);
  }
}
