import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { CloseComplaint, RecordComplaint } from './complaint.commands.js';
import { CommandComplaint } from './complaint.handlers.js';
import { closeComplaintSchema, recordComplaintSchema } from './complaint.schemas.js';

@ApiTags('visits')
@Commands()
@Controller('api/complaints')
export class ComplaintController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  record(
    @Body({ schema: recordComplaintSchema }) data: RecordComplaint['data'],
    @Caller('complainedOn') caller: CommandContext,
  ) {
    return this.bus.execute(new CommandComplaint(data.complaintId, { type: 'RecordComplaint', data }, caller));
  }

  @Post(':complaintId/close')
  close(
    @Param('complaintId') complaintId: string,
    @Body({ schema: closeComplaintSchema }) data: CloseComplaint['data'],
    @Caller('closedOn') caller: CommandContext,
  ) {
    return this.bus.execute(new CommandComplaint(complaintId, { type: 'CloseComplaint', data }, caller));
  }
}
