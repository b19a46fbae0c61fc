import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService, type Recorded } from '../command-service.js';
import type { ProductCommand } from './product.commands.js';
import { productRules } from './product.rules.js';

/** A command on the product of this sku. */
export class CommandProduct extends Command<Recorded> {
  constructor(
    readonly sku: string,
    readonly command: ProductCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CommandProduct)
export class ProductHandler implements ICommandHandler<CommandProduct> {
  constructor(@Inject(CommandService) private readonly commands: CommandService) {}

  execute({ sku, command, context }: CommandProduct): Promise<Recorded> {
    return this.commands.execute(productRules, sku, command, context);
  }
}

export const productHandlers = [ProductHandler];
