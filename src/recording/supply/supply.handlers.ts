import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { SupplyCommand } from './supply.commands.js';
import { supplyRules } from './supply.rules.js';

/** A command on the supply of the product it names. */
export class CommandSupply extends Command<Recorded> {
  constructor(
    readonly command: SupplyCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandSupply)
export class SupplyHandler implements ICommandHandler<CommandSupply> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ command, context }: CommandSupply): Promise<Recorded> {
    return this.commands.execute(supplyRules, command.data.sku, command, context);
  }
}

export const supplyHandlers = [SupplyHandler];
