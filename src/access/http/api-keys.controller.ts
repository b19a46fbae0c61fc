import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import type { Access } from '../access.js';
import type { ChangeAuthor } from '../accounts/change-author.js';
import { ACCESS } from './access.token.js';
import { accountAnswers } from './account.answers.js';
import { newApiKeySchema } from './account.schemas.js';
import { Author } from './author.decorator.js';
import { apiKeyView } from './views.js';

/** Keys by which programs act: for admins. */
@ApiTags('access')
@Controller('api/api-keys')
export class ApiKeysController {
  constructor(@Inject(ACCESS) private readonly access: Access) {}

  @Get()
  @Answers(accountAnswers.apiKeys)
  async all() {
    return (await this.access.apiKeys.all()).map(apiKeyView);
  }

  @Post()
  @Answers(accountAnswers.madeKey, { status: 201, problems: [400, 409] })
  async add(@Body({ schema: newApiKeySchema }) asked: z.infer<typeof newApiKeySchema>, @Author() by: ChangeAuthor) {
    const { apiKey, key } = await this.access.apiKeys.add(asked, by);
    return { apiKey: apiKeyView(apiKey), key };
  }

  @Post(':name/revoke')
  @HttpCode(200)
  @Answers(accountAnswers.apiKey, { problems: [400, 404] })
  async revoke(@Param('name') name: string, @Author() by: ChangeAuthor) {
    return apiKeyView(await this.access.apiKeys.revoke(name, by));
  }
}
