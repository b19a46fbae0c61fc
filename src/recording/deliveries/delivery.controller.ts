import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { idSchema } from '../field.schemas.js';
import type { Recorded } from '../command-service.js';
import type { CompleteDelivery, CorrectDelivery, DispatchDelivery } from './delivery.commands.js';
import { CommandDelivery } from './delivery.handlers.js';
import { completeDeliverySchema, correctDeliverySchema, dispatchDeliverySchema } from './delivery.schemas.js';

@ApiTags('deliveries')
@Commands()
@Controller('api/deliveries')
export class DeliveryController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  dispatch(
    @Body({ schema: dispatchDeliverySchema }) data: DispatchDelivery['data'],
    @Caller('dispatchedOn') caller: CommandContext,
  ) {
    return this.command({ type: 'DispatchDelivery', data }, caller);
  }

  @Post(':deliveryId/complete')
  complete(
    @Param('deliveryId', { schema: idSchema }) deliveryId: string,
    @Body({ schema: completeDeliverySchema }) data: Omit<CompleteDelivery['data'], 'deliveryId'>,
    @Caller('deliveredOn') caller: CommandContext,
  ) {
    return this.command({ type: 'CompleteDelivery', data: { ...data, deliveryId } }, caller);
  }

  @Post(':deliveryId/corrections')
  correct(
    @Param('deliveryId', { schema: idSchema }) deliveryId: string,
    @Body({ schema: correctDeliverySchema }) data: Omit<CorrectDelivery['data'], 'deliveryId'>,
    @Caller() caller: CommandContext,
  ) {
    const { reason } = data;
    return this.command({ type: 'CorrectDelivery', data: { ...data, deliveryId } }, { ...caller, reason });
  }

  private command(command: CommandDelivery['command'], caller: CommandContext): Promise<Recorded> {
    return this.bus.execute(new CommandDelivery(command.data.deliveryId, command, caller));
  }
}
