import { Command } from 'commander';
import { auditAsOfCommand } from './audit-as-of.command.js';
import { auditChangesCommand, auditKnownCommand } from './audit-moments.command.js';
import { auditExportCommand, auditSearchCommand } from './audit-search.command.js';

/** `almanac audit …`: what happened, what was known at a moment, and what changed between two. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('search the whole history; what was known at a moment; what changed between two')
    .addCommand(auditSearchCommand())
    .addCommand(auditExportCommand())
    .addCommand(auditKnownCommand())
    .addCommand(auditAsOfCommand())
    .addCommand(auditChangesCommand());
}
