import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { CallCalendarCommand } from './call-calendar.commands.js';
import { callCalendarRules } from './call-calendar.rules.js';

/** A command on the call days of the company it names. */
export class CommandCallCalendar extends Command<Recorded> {
  constructor(
    readonly command: CallCalendarCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandCallCalendar)
export class CallCalendarHandler implements ICommandHandler<CommandCallCalendar> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ command, context }: CommandCallCalendar): Promise<Recorded> {
    return this.commands.execute(callCalendarRules, command.data.company, command, context);
  }
}

export const callCalendarHandlers = [CallCalendarHandler];
