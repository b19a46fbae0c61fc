import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { checkedDays, daySchema, daysSchema } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { VisitsReader } from '../../read-models/readers/visits.reader.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import { Answers } from '../../http/answers.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { visitAnswers } from './visit.answers.js';

const ofRetailer = pageSchema.extend({ retailerId: z.string().optional() });
const ofProduct = ofRetailer.extend({ sku: z.string().optional() });
const search = ofRetailer.extend({
  accountManager: z.string().optional(),
  stage: z.enum(['planned', 'started', 'ended']).optional(),
});
const followUpSearch = ofRetailer.extend({
  ...daysSchema.shape,
  assignedTo: z.string().optional(),
  overdueOn: daySchema.optional(),
  done: z.enum(['true', 'false']).optional(),
});

@ApiTags('visits')
@Controller('api')
export class VisitsController {
  constructor(private readonly visits: VisitsReader) {}

  @Get('visits')
  @Answers(visitAnswers.page, { problems: [400] })
  find(
    @Query({ schema: search }) { limit, offset, ...filter }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.visits.find({ ...filter, areas }, { limit, offset });
  }

  @Get('visits/:visitId')
  @RevisionTag()
  @Answers(visitAnswers.one, { problems: [404] })
  one(@Param('visitId') visitId: string) {
    return this.visits.get(visitId);
  }

  @Get('follow-ups')
  @Answers(visitAnswers.followUps, { problems: [400] })
  followUps(
    @Query({ schema: followUpSearch }) { limit, offset, done, from, to, ...filter }: z.infer<typeof followUpSearch>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    const isDone = done === undefined ? undefined : done === 'true';
    return this.visits.findFollowUps({ ...filter, areas, isDone, ...checkedDays({ from, to }) }, { limit, offset });
  }

  @Get('declared-demand')
  @Answers(visitAnswers.declaredDemand, { problems: [400] })
  declared(
    @Query({ schema: ofProduct }) { limit, offset, ...filter }: z.infer<typeof ofProduct>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.visits.findDeclaredDemand({ ...filter, areas }, { limit, offset });
  }

  @Get('shelf-observations')
  @Answers(visitAnswers.shelves, { problems: [400] })
  shelves(
    @Query({ schema: ofProduct }) { limit, offset, ...filter }: z.infer<typeof ofProduct>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.visits.findShelves({ ...filter, areas }, { limit, offset });
  }
}
