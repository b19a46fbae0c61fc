import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { RetailerCommand } from './retailer.commands.js';
import { retailerRules } from './retailer.rules.js';

/** A command on the retailer of this id. */
export class CommandRetailer extends Command<Recorded> {
  constructor(
    readonly retailerId: string,
    readonly command: RetailerCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandRetailer)
export class RetailerHandler implements ICommandHandler<CommandRetailer> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ retailerId, command, context }: CommandRetailer): Promise<Recorded> {
    return this.commands.execute(retailerRules, retailerId, command, context);
  }
}

export const retailerHandlers = [RetailerHandler];
