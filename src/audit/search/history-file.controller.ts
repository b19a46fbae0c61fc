import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { historyFile, type HistoryFormat } from './history-file.js';
import { historySearchAnswers } from './history-search.answers.js';
import { exportSchema, queryOf } from './history-search.schemas.js';
import { HistorySearch } from './history-search.js';

const contentTypes = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const;

/** What a search of the history finds, as files of any length: they are sent as they are read. */
@ApiTags('audit')
@Controller('api/audit')
export class HistoryFileController {
  constructor(@Inject(HistorySearch) private readonly search: HistorySearch) {}

  @Get('events.csv')
  @InLanguage()
  @ApiProduces(contentTypes.csv)
  @Answers(historySearchAnswers.csv, { problems: [400] })
  csv(@Query({ schema: exportSchema }) asked: z.infer<typeof exportSchema>, @AskedLanguage() language: Language) {
    return this.file('csv', asked, language);
  }

  @Get('events.jsonl')
  @InLanguage()
  @ApiProduces(contentTypes.jsonl)
  @Answers(historySearchAnswers.jsonl, { problems: [400] })
  jsonl(@Query({ schema: exportSchema }) asked: z.infer<typeof exportSchema>, @AskedLanguage() language: Language) {
    return this.file('jsonl', asked, language);
  }

  private file(format: HistoryFormat, asked: z.infer<typeof exportSchema>, language: Language): StreamableFile {
    const found = this.search.newest(queryOf(asked), asked.before);
    const text = historyFile(found, { format, language: asked.language ?? language, limit: asked.limit });
    // Not in object mode: what waits to be sent is counted in bytes.
    return new StreamableFile(Readable.from(text, { objectMode: false }), {
      type: contentTypes[format],
      disposition: `attachment; filename="events.${format}"`,
    });
  }
}
