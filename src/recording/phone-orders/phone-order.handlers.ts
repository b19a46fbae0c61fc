import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { CallCommand } from './call.decider.js';
import { callRules } from './call.rules.js';
import type { PhoneOrderCommand } from './phone-order.commands.js';
import { phoneOrderRules } from './phone-order.rules.js';

/** A command on the order of this id. */
export class CommandPhoneOrder extends Command<Recorded> {
  constructor(
    readonly orderId: string,
    readonly command: PhoneOrderCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandPhoneOrder)
export class PhoneOrderHandler implements ICommandHandler<CommandPhoneOrder> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ orderId, command, context }: CommandPhoneOrder): Promise<Recorded> {
    return this.commands.execute(phoneOrderRules, orderId, command, context);
  }
}

/** A command on the call of a retailer that is due on a day. */
export class CommandCall extends Command<Recorded> {
  constructor(
    readonly command: CallCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandCall)
export class CallHandler implements ICommandHandler<CommandCall> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ command, context }: CommandCall): Promise<Recorded> {
    const { retailerId, dueOn } = command.data;
    return this.commands.execute(callRules, `${retailerId}-${dueOn}`, command, context);
  }
}

export const phoneOrderHandlers = [PhoneOrderHandler, CallHandler];
