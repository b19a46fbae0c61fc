import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { DeliveryCommand } from './delivery.commands.js';
import { deliveryRules } from './delivery.rules.js';

/** A command on the delivery of this id. */
export class CommandDelivery extends Command<Recorded> {
  constructor(
    readonly deliveryId: string,
    readonly command: DeliveryCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandDelivery)
export class DeliveryHandler implements ICommandHandler<CommandDelivery> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ deliveryId, command, context }: CommandDelivery): Promise<Recorded> {
    return this.commands.execute(deliveryRules, deliveryId, command, context);
  }
}

export const deliveryHandlers = [DeliveryHandler];
