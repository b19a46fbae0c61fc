import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { WishCommand } from './wish.commands.js';
import { wishRules } from './wish.rules.js';

/** A command on the wish of this id. */
export class CommandWish extends Command<Recorded> {
  constructor(
    readonly wishId: string,
    readonly command: WishCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandWish)
export class WishHandler implements ICommandHandler<CommandWish> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ wishId, command, context }: CommandWish): Promise<Recorded> {
    return this.commands.execute(wishRules, wishId, command, context);
  }
}

export const wishHandlers = [WishHandler];
