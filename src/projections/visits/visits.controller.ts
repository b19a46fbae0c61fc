import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { pageSchema } from '../../http/page.js';
import { FindRow, FindRows } from '../find-rows.queries.js';
import { DeclaredDemand, FollowUpTask, Shelf, Visit } from '../../read-models/entities/visits.entity.js';

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
  constructor(private readonly bus: QueryBus) {}

  @Get('visits')
  find(@Query({ schema: search }) { retailerId, accountManager, stage, ...page }: z.infer<typeof search>) {
    const where = { retailerId, accountManager, stage };
    return this.bus.execute(new FindRows(Visit, where, { startedOn: 'DESC', visitId: 'ASC' }, page));
  }

  @Get('visits/:visitId')
  one(@Param('visitId') visitId: string) {
    return this.bus.execute(new FindRow(Visit, { visitId }, 'visit-unknown'));
  }

  @Get('follow-ups')
  followUps(@Query({ schema: followUpSearch }) { retailerId, done, ...page }: z.infer<typeof followUpSearch>) {
    const doneOn = done === undefined ? undefined : done === 'true' ? Not(IsNull()) : IsNull();
    const order = { dueOn: 'ASC', followUpId: 'ASC' } as const;
    return this.bus.execute(new FindRows(FollowUpTask, { retailerId, doneOn }, order, page));
  }

  @Get('declared-demand')
  declared(@Query({ schema: ofProduct }) { retailerId, sku, ...page }: z.infer<typeof ofProduct>) {
    const order = { declaredOn: 'DESC', retailerId: 'ASC', sku: 'ASC' } as const;
    return this.bus.execute(new FindRows(DeclaredDemand, { retailerId, sku }, order, page));
  }

  @Get('shelf-observations')
  shelves(@Query({ schema: ofProduct }) { retailerId, sku, ...page }: z.infer<typeof ofProduct>) {
    const order = { observedOn: 'DESC', retailerId: 'ASC', sku: 'ASC' } as const;
    return this.bus.execute(new FindRows(Shelf, { retailerId, sku }, order, page));
  }
}
