import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { Recorded } from '../command-service.js';
import type { AddCallDay, DropCallDay, MoveCallDay } from './call-calendar.commands.js';
import { CommandCallCalendar } from './call-calendar.handlers.js';
import { ownCompany } from './call-calendar.rules.js';
import { addCallDaySchema, dropCallDaySchema, moveCallDaySchema, type CallDayBody } from './call-calendar.schemas.js';

const company = ownCompany;

@ApiTags('calendar')
@Commands()
@Controller('api/calendar')
export class CallCalendarController {
  constructor(private readonly bus: CommandBus) {}

  @Post('moved')
  move(@Body({ schema: moveCallDaySchema }) body: CallDayBody<MoveCallDay>, @Caller() caller: CommandContext) {
    return this.command({ type: 'MoveCallDay', data: { company, ...body } }, caller);
  }

  @Post('dropped')
  drop(@Body({ schema: dropCallDaySchema }) body: CallDayBody<DropCallDay>, @Caller() caller: CommandContext) {
    return this.command({ type: 'DropCallDay', data: { company, ...body } }, caller);
  }

  @Post('added')
  add(@Body({ schema: addCallDaySchema }) body: CallDayBody<AddCallDay>, @Caller() caller: CommandContext) {
    return this.command({ type: 'AddCallDay', data: { company, ...body } }, caller);
  }

  private command(command: CommandCallCalendar['command'], caller: CommandContext): Promise<Recorded> {
    return this.bus.execute(new CommandCallCalendar(command, caller));
  }
}
