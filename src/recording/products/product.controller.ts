import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { Recorded } from '../command-service.js';
import type { ChangeProductDetails, DiscontinueProduct, RegisterProduct } from './product.commands.js';
import { CommandProduct } from './product.handlers.js';
import { changeProductDetailsSchema, discontinueProductSchema, registerProductSchema } from './product.schemas.js';

@ApiTags('products')
@Commands()
@Controller('api/products')
export class ProductController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  register(@Body({ schema: registerProductSchema }) data: RegisterProduct['data'], @Caller() caller: CommandContext) {
    return this.command(data.sku, { type: 'RegisterProduct', data }, caller);
  }

  @Post(':sku/details')
  changeDetails(
    @Param('sku') sku: string,
    @Body({ schema: changeProductDetailsSchema }) data: ChangeProductDetails['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(sku, { type: 'ChangeProductDetails', data }, caller);
  }

  @Post(':sku/discontinue')
  discontinue(
    @Param('sku') sku: string,
    @Body({ schema: discontinueProductSchema }) data: DiscontinueProduct['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(sku, { type: 'DiscontinueProduct', data }, caller);
  }

  private command(sku: string, command: CommandProduct['command'], caller: CommandContext): Promise<Recorded> {
    return this.bus.execute(new CommandProduct(sku, command, caller));
  }
}
