import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { Recorded } from '../command-service.js';
import type { DeclareShortage, EndShortage, LiftQuota, SetQuota } from './supply.commands.js';
import { CommandSupply } from './supply.handlers.js';
import {
  declareShortageSchema,
  endShortageSchema,
  liftQuotaSchema,
  setQuotaSchema,
  type SupplyBody,
} from './supply.schemas.js';

@ApiTags('supply')
@Commands()
@Controller('api/supply/:sku')
export class SupplyController {
  constructor(private readonly bus: CommandBus) {}

  @Post('quotas')
  setQuota(
    @Param('sku') sku: string,
    @Body({ schema: setQuotaSchema }) body: SupplyBody<SetQuota>,
    @Caller() caller: CommandContext,
  ) {
    return this.command({ type: 'SetQuota', data: { sku, ...body } }, caller);
  }

  @Post('quotas/:quotaId/lift')
  liftQuota(
    @Param('sku') sku: string,
    @Param('quotaId') quotaId: string,
    @Body({ schema: liftQuotaSchema }) body: Omit<LiftQuota['data'], 'sku' | 'quotaId'>,
    @Caller() caller: CommandContext,
  ) {
    return this.command({ type: 'LiftQuota', data: { sku, quotaId, ...body } }, caller);
  }

  @Post('shortage')
  declareShortage(
    @Param('sku') sku: string,
    @Body({ schema: declareShortageSchema }) body: SupplyBody<DeclareShortage>,
    @Caller() caller: CommandContext,
  ) {
    return this.command({ type: 'DeclareShortage', data: { sku, ...body } }, caller);
  }

  @Post('shortage/end')
  endShortage(
    @Param('sku') sku: string,
    @Body({ schema: endShortageSchema }) body: SupplyBody<EndShortage>,
    @Caller() caller: CommandContext,
  ) {
    return this.command({ type: 'EndShortage', data: { sku, ...body } }, caller);
  }

  private command(command: CommandSupply['command'], caller: CommandContext): Promise<Recorded> {
    return this.bus.execute(new CommandSupply(command, caller));
  }
}
