import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../../http/caller.decorator.js';
import { Commands } from '../../http/commands.decorator.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { IssueNotice, WithdrawNotice } from './notice.commands.js';
import { CommandNotice } from './notice.handlers.js';
import { issueNoticeSchema, withdrawNoticeSchema } from './notice.schemas.js';

@ApiTags('supply')
@Commands()
@Controller('api/notices')
export class NoticeController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  issue(@Body({ schema: issueNoticeSchema }) data: IssueNotice['data'], @Caller() caller: CommandContext) {
    return this.bus.execute(new CommandNotice(data.noticeId, { type: 'IssueNotice', data }, caller));
  }

  @Post(':noticeId/withdraw')
  withdraw(
    @Param('noticeId') noticeId: string,
    @Body({ schema: withdrawNoticeSchema }) data: WithdrawNotice['data'],
    @Caller() caller: CommandContext,
  ) {
    const context = { ...caller, reason: data.reason };
    return this.bus.execute(new CommandNotice(noticeId, { type: 'WithdrawNotice', data }, context));
  }
}
