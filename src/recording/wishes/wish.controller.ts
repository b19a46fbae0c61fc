import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { MatchWish, RecordWish } from './wish.commands.js';
import { CommandWish } from './wish.handlers.js';
import { matchWishSchema, recordWishSchema } from './wish.schemas.js';

@ApiTags('phone orders')
@Commands()
@Controller('api/wishes')
export class WishController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  record(@Body({ schema: recordWishSchema }) data: RecordWish['data'], @Caller('wishedOn') caller: CommandContext) {
    return this.bus.execute(new CommandWish(data.wishId, { type: 'RecordWish', data }, caller));
  }

  @Post(':wishId/match')
  match(
    @Param('wishId') wishId: string,
    @Body({ schema: matchWishSchema }) data: MatchWish['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.bus.execute(new CommandWish(wishId, { type: 'MatchWish', data }, caller));
  }
}
