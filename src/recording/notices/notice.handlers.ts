import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { NoticeCommand } from './notice.commands.js';
import { noticeRules } from './notice.rules.js';

/** A command on the notice of this id. */
export class CommandNotice extends Command<Recorded> {
  constructor(
    readonly noticeId: string,
    readonly command: NoticeCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandNotice)
export class NoticeHandler implements ICommandHandler<CommandNotice> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ noticeId, command, context }: CommandNotice): Promise<Recorded> {
    return this.commands.execute(noticeRules, noticeId, command, context);
  }
}

export const noticeHandlers = [NoticeHandler];
