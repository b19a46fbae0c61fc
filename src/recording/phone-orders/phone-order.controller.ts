import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { Recorded } from '../command-service.js';
import type {
  CancelOrder,
  ChangeOrderLine,
  CorrectOrder,
  GrantOrder,
  PlaceOrder,
  RejectHeldLines,
} from './phone-order.commands.js';
import type { AgreeCallBack, EndCallWithoutOrder, RecordMissedCall } from './call.decider.js';
import { CommandCall, CommandPhoneOrder } from './phone-order.handlers.js';
import {
  cancelOrderSchema,
  changeOrderLineSchema,
  correctOrderSchema,
  grantOrderSchema,
  callBackSchema,
  callWithoutOrderSchema,
  missedCallSchema,
  placeOrderSchema,
  rejectHeldLinesSchema,
} from './phone-order.schemas.js';

@ApiTags('phone orders')
@Commands()
@Controller('api')
export class PhoneOrderController {
  constructor(private readonly bus: CommandBus) {}

  @Post('orders')
  place(@Body({ schema: placeOrderSchema }) data: PlaceOrder['data'], @Caller('orderedOn') caller: CommandContext) {
    return this.command(data.orderId, { type: 'PlaceOrder', data }, caller);
  }

  @Post('orders/:orderId/lines')
  changeLine(
    @Param('orderId') orderId: string,
    @Body({ schema: changeOrderLineSchema }) data: ChangeOrderLine['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(orderId, { type: 'ChangeOrderLine', data }, { ...caller, reason: data.reason });
  }

  @Post('orders/:orderId/grant')
  grant(
    @Param('orderId') orderId: string,
    @Body({ schema: grantOrderSchema }) data: GrantOrder['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(orderId, { type: 'GrantOrder', data }, caller);
  }

  @Post('orders/:orderId/corrections')
  correct(
    @Param('orderId') orderId: string,
    @Body({ schema: correctOrderSchema }) data: CorrectOrder['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(orderId, { type: 'CorrectOrder', data }, { ...caller, reason: data.reason });
  }

  @Post('orders/:orderId/cancel')
  cancel(
    @Param('orderId') orderId: string,
    @Body({ schema: cancelOrderSchema }) data: CancelOrder['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(orderId, { type: 'CancelOrder', data }, { ...caller, reason: data.reason });
  }

  @Post('orders/:orderId/held-lines/reject')
  rejectHeldLines(
    @Param('orderId') orderId: string,
    @Body({ schema: rejectHeldLinesSchema }) data: RejectHeldLines['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(orderId, { type: 'RejectHeldLines', data }, { ...caller, reason: data.reason });
  }

  @Post('missed-calls')
  missed(@Body({ schema: missedCallSchema }) data: RecordMissedCall['data'], @Caller('dueOn') caller: CommandContext) {
    return this.bus.execute(new CommandCall({ type: 'RecordMissedCall', data }, caller));
  }

  @Post('call-backs')
  callBack(@Body({ schema: callBackSchema }) data: AgreeCallBack['data'], @Caller('dueOn') caller: CommandContext) {
    return this.bus.execute(new CommandCall({ type: 'AgreeCallBack', data }, caller));
  }

  @Post('calls-without-order')
  withoutOrder(
    @Body({ schema: callWithoutOrderSchema }) data: EndCallWithoutOrder['data'],
    @Caller('dueOn') caller: CommandContext,
  ) {
    return this.bus.execute(new CommandCall({ type: 'EndCallWithoutOrder', data }, caller));
  }

  private command(orderId: string, command: CommandPhoneOrder['command'], caller: CommandContext): Promise<Recorded> {
    return this.bus.execute(new CommandPhoneOrder(orderId, command, caller));
  }
}
