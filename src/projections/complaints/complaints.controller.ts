import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { checkedDays, daysSchema } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { ComplaintsReader } from '../../read-models/readers/complaints.reader.js';
import { complaintSubjects } from '../../recording/complaints/complaint.events.js';
import { complaintAnswers } from './complaint.answers.js';

const search = pageSchema.extend({
  ...daysSchema.shape,
  retailerId: z.string().optional(),
  about: z.enum(complaintSubjects).optional(),
  assignedTo: z.string().optional(),
  closed: z.enum(['true', 'false']).optional(),
});

@ApiTags('visits')
@Controller('api/complaints')
export class ComplaintsController {
  constructor(private readonly complaints: ComplaintsReader) {}

  @Get()
  @Answers(complaintAnswers.page, { problems: [400] })
  find(
    @Query({ schema: search }) { limit, offset, from, to, closed, ...filter }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    const isClosed = closed === undefined ? undefined : closed === 'true';
    return this.complaints.find({ ...filter, areas, isClosed, ...checkedDays({ from, to }) }, { limit, offset });
  }

  @Get(':complaintId')
  @RevisionTag()
  @Answers(complaintAnswers.one, { problems: [404] })
  one(@Param('complaintId') complaintId: string) {
    return this.complaints.get(complaintId);
  }
}
