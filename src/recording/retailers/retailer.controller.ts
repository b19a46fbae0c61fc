import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { Recorded } from '../command-service.js';
import type { ChangeRetailerDetails, CloseRetailer, RegisterRetailer } from './retailer.commands.js';
import { CommandRetailer } from './retailer.handlers.js';
import { changeRetailerDetailsSchema, closeRetailerSchema, registerRetailerSchema } from './retailer.schemas.js';

@ApiTags('retailers')
@Commands()
@Controller('api/retailers')
export class RetailerController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  register(@Body({ schema: registerRetailerSchema }) data: RegisterRetailer['data'], @Caller() caller: CommandContext) {
    return this.command(data.retailerId, { type: 'RegisterRetailer', data }, caller);
  }

  @Post(':retailerId/details')
  changeDetails(
    @Param('retailerId') retailerId: string,
    @Body({ schema: changeRetailerDetailsSchema }) data: ChangeRetailerDetails['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(retailerId, { type: 'ChangeRetailerDetails', data }, caller);
  }

  @Post(':retailerId/close')
  close(
    @Param('retailerId') retailerId: string,
    @Body({ schema: closeRetailerSchema }) data: CloseRetailer['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(retailerId, { type: 'CloseRetailer', data }, caller);
  }

  private command(retailerId: string, command: CommandRetailer['command'], caller: CommandContext): Promise<Recorded> {
    return this.bus.execute(new CommandRetailer(retailerId, command, caller));
  }
}
