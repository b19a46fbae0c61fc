import { Command } from 'commander';
import { writeWhole } from '../files/write-whole.js';
import { historyFile, historyFormats, type HistoryFormat } from '../audit/search/history-file.js';
import { historyQuery, type StatedQuery } from '../audit/search/history-query.js';
import { historyLine } from '../audit/history.js';
import { invalid } from '../kernel/domain-error.js';
import type { Language } from '../kernel/language.js';
import { percentDecoded } from '../kernel/percent-text.js';
import { positionOf, type Position } from '../kernel/position.js';
import { aPosition } from '../kernel/expectations.js';
import { globalsOf, print } from './console.js';
import { historyText } from './history.command.js';
import { languageOption } from './language-option.js';
import { date, wholeNumber } from './options.js';
import { checkOutput } from './output-file.js';
import { withReadableStorage } from './with-storage.js';

interface Options extends StatedQuery {
  readonly before?: string;
  readonly limit?: number;
  readonly language: Language;
}

/** `almanac audit search`: events of the whole history by what they concern, who recorded them, type, text and time. */
export function auditSearchCommand(): Command {
  return lookingFor(new Command('search').description('events of the whole history, newest first')).action(
    async ({ language, before, limit = 50, ...stated }: Options, command: Command) => {
      const query = queryOf(stated);
      await withReadableStorage(command, async ({ globals, search }) => {
        const events = await search.page(query, beforeOf(before), limit);
        const items = events.map((event) => historyLine(event, language));
        const next = items.length < limit ? undefined : items.at(-1)?.position;
        print(globals, { items, before: next ?? null }, function* () {
          for (const line of items) yield `${line.position}  ${historyText(line)}`;
          if (items.length === 0) yield 'Nothing was found.';
          if (next !== undefined) yield `Older ones: --before ${next}.`;
        });
      });
    },
  );
}

/** `almanac audit export --out FILE`: the same as a file. */
export function auditExportCommand(): Command {
  const command = new Command('export').description('the same as a file, .csv or .jsonl, all events that are found');
  return lookingFor(command)
    .requiredOption('--out <file>', 'a new file ending in .csv or .jsonl')
    .action(async ({ out, language, before, limit, ...stated }: Options & { out: string }, command: Command) => {
      checkOutput('--out', out, globalsOf(command).config.dataFolder);
      const format = historyFormatOf(out);
      const query = queryOf(stated);
      await withReadableStorage(command, async ({ globals, search }) => {
        let events = 0;
        const found = counted(search.newest(query, beforeOf(before)), limit, (count) => (events += count));
        const text = historyFile(found, { format, language });
        await writeWhole(out, text);
        print(globals, { events, out }, `${events} event${events === 1 ? '' : 's'} written to ${out}.`);
      });
    });
}

function lookingFor(command: Command): Command {
  const also = (value: string, before: string[] | undefined) => [...(before ?? []), value];
  return command
    .option('--entity <entity>', 'retailer-ID, product-SKU, order-ID …; given again: all of them', also)
    .option('--actor <name>', 'who recorded it')
    .option('--type <type>', 'of the event, such as OrderCorrected; given again: any of them', also)
    .option('--no-technical', 'without checkpoints and requests of forecasts, unless --type names them')
    .option('--text <words>', 'in names, notes, reasons and other free text; all of the words')
    .option('--from <date>', 'first day on which it was true', date)
    .option('--to <date>', 'last day on which it was true', date)
    .option('--recorded-from <time>', 'a day, or an instant such as 2026-11-29T08:00:00Z')
    .option('--recorded-to <time>', 'the same, the end')
    .option('--before <position>', 'only what was recorded before it')
    .option('--limit <n>', 'at most so many of the newest events', wholeNumber())
    .addOption(languageOption());
}

function queryOf({ actor, ...stated }: StatedQuery) {
  return historyQuery({ ...stated, ...(actor !== undefined && { actor: percentDecoded(actor) }) });
}

function beforeOf(text: string | undefined): Position | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,40}$/.test(text)) throw invalid('--before', aPosition, text);
  return positionOf(text);
}

/** @throws {DomainError} 'invalid' for another ending */
export function historyFormatOf(out: string): HistoryFormat {
  const format = historyFormats.find((each) => out.endsWith(`.${each}`));
  if (!format)
    throw invalid('--out', { en: 'a file ending in .csv or .jsonl', zh: '以 .csv 或 .jsonl 结尾的文件' }, out);
  return format;
}

/** At most `limit` of the elements, counted as they pass. */
async function* counted<Element>(
  parts: AsyncIterable<readonly Element[]>,
  limit = Infinity,
  onPart: (count: number) => void,
): AsyncGenerator<readonly Element[]> {
  let left = limit;
  for await (const part of parts) {
    const some = part.slice(0, left);
    left -= some.length;
    onPart(some.length);
    yield some;
    if (left <= 0) return;
  }
}
