import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { idSchema } from '../field.schemas.js';
import type { Recorded } from '../command-service.js';
import type {
  CompleteFollowUp,
  CorrectCount,
  CorrectShelfPrice,
  CountStock,
  DeclareDemand,
  EndVisit,
  GiveFeedback,
  ObserveShelf,
  PlanVisit,
  StartVisit,
} from './visit.commands.js';
import { CommandVisit } from './visit.handlers.js';
import {
  completeFollowUpSchema,
  correctCountSchema,
  correctShelfPriceSchema,
  countStockSchema,
  declareDemandSchema,
  endVisitSchema,
  giveFeedbackSchema,
  observeShelfSchema,
  planVisitSchema,
  startVisitSchema,
} from './visit.schemas.js';

@ApiTags('visits')
@Commands()
@Controller('api/visits')
export class VisitController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  plan(@Body({ schema: planVisitSchema }) data: PlanVisit['data'], @Caller() caller: CommandContext) {
    return this.command(data.visitId, { type: 'PlanVisit', data }, caller);
  }

  @Post(':visitId/start')
  start(
    @Param('visitId', { schema: idSchema }) visitId: string,
    @Body({ schema: startVisitSchema }) data: Omit<StartVisit['data'], 'visitId'>,
    @Caller('startedOn') caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'StartVisit', data: { ...data, visitId } }, caller);
  }

  @Post(':visitId/stock-counts')
  countStock(
    @Param('visitId') visitId: string,
    @Body({ schema: countStockSchema }) data: CountStock['data'],
    @Caller('countedOn') caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'CountStock', data }, caller);
  }

  @Post(':visitId/stock-counts/corrections')
  correctCount(
    @Param('visitId') visitId: string,
    @Body({ schema: correctCountSchema }) data: CorrectCount['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'CorrectCount', data }, { ...caller, reason: data.reason });
  }

  @Post(':visitId/shelf/corrections')
  correctShelfPrice(
    @Param('visitId') visitId: string,
    @Body({ schema: correctShelfPriceSchema }) data: CorrectShelfPrice['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'CorrectShelfPrice', data }, { ...caller, reason: data.reason });
  }

  @Post(':visitId/shelf')
  observeShelf(
    @Param('visitId') visitId: string,
    @Body({ schema: observeShelfSchema }) data: ObserveShelf['data'],
    @Caller('observedOn') caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'ObserveShelf', data }, caller);
  }

  @Post(':visitId/declarations')
  declareDemand(
    @Param('visitId') visitId: string,
    @Body({ schema: declareDemandSchema }) data: DeclareDemand['data'],
    @Caller('declaredOn') caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'DeclareDemand', data }, caller);
  }

  @Post(':visitId/feedback')
  giveFeedback(
    @Param('visitId') visitId: string,
    @Body({ schema: giveFeedbackSchema }) data: GiveFeedback['data'],
    @Caller('givenOn') caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'GiveFeedback', data }, caller);
  }

  @Post(':visitId/follow-ups/:followUpId/done')
  completeFollowUp(
    @Param('visitId') visitId: string,
    @Param('followUpId') followUpId: string,
    @Body({ schema: completeFollowUpSchema }) data: Omit<CompleteFollowUp['data'], 'followUpId'>,
    @Caller('doneOn') caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'CompleteFollowUp', data: { ...data, followUpId } }, caller);
  }

  @Post(':visitId/end')
  end(
    @Param('visitId') visitId: string,
    @Body({ schema: endVisitSchema }) data: EndVisit['data'],
    @Caller('endedOn') caller: CommandContext,
  ) {
    return this.command(visitId, { type: 'EndVisit', data }, caller);
  }

  private command(visitId: string, command: CommandVisit['command'], caller: CommandContext): Promise<Recorded> {
    return this.bus.execute(new CommandVisit(visitId, command, caller));
  }
}
