import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { VisitCommand } from './visit.commands.js';
import { visitRules } from './visit.rules.js';

/** A command on the visit of this id. */
export class CommandVisit extends Command<Recorded> {
  constructor(
    readonly visitId: string,
    readonly command: VisitCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandVisit)
export class VisitHandler implements ICommandHandler<CommandVisit> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ visitId, command, context }: CommandVisit): Promise<Recorded> {
    return this.commands.execute(visitRules, visitId, command, context);
  }
}

export const visitHandlers = [VisitHandler];
