import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { pageSchema, type PageRequest } from '../../http/page.js';
import type { Access } from '../access.js';
import type { OpenedAccount } from '../accounts/accounts.js';
import type { ChangeAuthor } from '../accounts/change-author.js';
import { ACCESS } from './access.token.js';
import { accountAnswers } from './account.answers.js';
import { changesSchema, newUserSchema, userChangeSchema } from './account.schemas.js';
import { Author } from './author.decorator.js';
import { changeView, userView } from './views.js';

/** The people who may sign in, what was done to their accounts, and what was refused: for admins. */
@ApiTags('access')
@Controller('api')
export class UsersController {
  constructor(@Inject(ACCESS) private readonly access: Access) {}

  @Get('users')
  @Answers(accountAnswers.users)
  async all() {
    return (await this.access.accounts.all()).map(userView);
  }

  @Post('users')
  @Answers(accountAnswers.opened, { status: 201, problems: [400, 409] })
  async add(@Body({ schema: newUserSchema }) account: z.infer<typeof newUserSchema>, @Author() by: ChangeAuthor) {
    return openedView(await this.access.accounts.add(account, by));
  }

  @Post('users/:name')
  @HttpCode(200)
  @Answers(accountAnswers.user, { problems: [400, 404, 409] })
  async change(
    @Param('name') name: string,
    @Body({ schema: userChangeSchema }) details: z.infer<typeof userChangeSchema>,
    @Author() by: ChangeAuthor,
  ) {
    return userView(await this.access.accounts.change(name, details, by));
  }

  @Post('users/:name/reset-password')
  @HttpCode(200)
  @Answers(accountAnswers.opened, { problems: [400, 404] })
  async resetPassword(@Param('name') name: string, @Author() by: ChangeAuthor) {
    return openedView(await this.access.accounts.resetPassword(name, by));
  }

  @Get('account-changes')
  @Answers(accountAnswers.changes, { problems: [400] })
  async changes(@Query({ schema: changesSchema }) { subject, ...page }: z.infer<typeof changesSchema>) {
    const found = await this.access.accounts.changes(page, subject);
    return { ...found, items: found.items.map(changeView) };
  }

  @Get('refused-attempts')
  @Answers(accountAnswers.refused, { problems: [400] })
  refused(@Query({ schema: pageSchema }) page: PageRequest) {
    return this.access.refusals.page(page);
  }
}

function openedView({ user, oneTimePassword }: OpenedAccount) {
  return { user: userView(user), oneTimePassword };
}
