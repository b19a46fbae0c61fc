import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema } from '../../http/page.js';
import { VisitsReader } from '../../read-models/readers/visits.reader.js';
import { RevisionTag } from '../../http/revision-tag.interceptor.js';
import { Answers } from '../../http/answers.decorator.js';
import { visitAnswers } from './visit.answers.js';

const ofRetailer = pageSchema.extend({ retailerId: z.string().optional() });
const ofProduct = ofRetailer.extend({ sku: z.string().optional() });
const search = ofRetailer.extend({
  accountManager: z.string().optional(),
  stage: z.enum(['planned', 'started', 'ended']).optional(),
});
const followUpSearch = ofRetailer.extend({ done: z.enum(['true', 'false']).optional() });

@ApiTags('visits')
@Controller('api')
export class VisitsController {
  constructor(private readonly visits: VisitsReader) {}

  @Get('visits')
  @Answers(visitAnswers.page, { problems: [400] })
  find(@Query({ schema: search }) { limit, offset, ...filter }: z.infer<typeof search>) {
    return this.visits.find(filter, { limit, offset });
  }

  @Get('visits/:visitId')
  @RevisionTag()
  @Answers(visitAnswers.one, { problems: [404] })
  one(@Param('visitId') visitId: string) {
    return this.visits.get(visitId);
  }

  @Get('follow-ups')
  @Answers(visitAnswers.followUps, { problems: [400] })
  followUps(@Query({ schema: followUpSearch }) { retailerId, done, ...page }: z.infer<typeof followUpSearch>) {
    return this.visits.findFollowUps({ retailerId, isDone: done === undefined ? undefined : done === 'true' }, page);
  }

  @Get('declared-demand')
  @Answers(visitAnswers.declaredDemand, { problems: [400] })
  declared(@Query({ schema: ofProduct }) { limit, offset, ...filter }: z.infer<typeof ofProduct>) {
    return this.visits.findDeclaredDemand(filter, { limit, offset });
  }

  @Get('shelf-observations')
  @Answers(visitAnswers.shelves, { problems: [400] })
  shelves(@Query({ schema: ofProduct }) { limit, offset, ...filter }: z.infer<typeof ofProduct>) {
    return this.visits.findShelves(filter, { limit, offset });
  }
}
