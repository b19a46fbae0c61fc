import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { ComplaintCommand } from './complaint.commands.js';
import { complaintRules } from './complaint.rules.js';

/** A command on the complaint of this id. */
export class CommandComplaint extends Command<Recorded> {
  constructor(
    readonly complaintId: string,
    readonly command: ComplaintCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandComplaint)
export class ComplaintHandler implements ICommandHandler<CommandComplaint> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ complaintId, command, context }: CommandComplaint): Promise<Recorded> {
    return this.commands.execute(complaintRules, complaintId, command, context);
  }
}

export const complaintHandlers = [ComplaintHandler];
