import { Command } from 'commander';
import { entityFrom } from '../audit/entity.js';
import { historyLine, type HistoryLine } from '../audit/history.js';
import { invalid } from '../kernel/domain-error.js';
import { wholeNumberFrom } from '../kernel/expectations.js';
import type { Language } from '../kernel/language.js';
import { languageOption } from './language-option.js';
import { percentDecoded } from '../kernel/percent-text.js';
import { print } from './console.js';
import { withReadableStorage } from './with-storage.js';

/** `almanac history ENTITY | --actor NAME`: who did what when and why, oldest first. */
export function historyCommand(): Command {
  return new Command('history')
    .description('who did what when and why: retailer-ID, product-SKU, order-ID, visit-ID, delivery-ID, or an actor')
    .argument('[entity]')
    .option('--actor <name>', 'what this person did')
    .addOption(languageOption())
    .option('--limit <n>', 'at most so many of the newest events', '50')
    .action(
      async (
        name: string | undefined,
        options: { actor?: string; limit: string; language: Language },
        command: Command,
      ) => {
        if (!name === !options.actor)
          throw invalid('entity', { en: 'either an entity or --actor', zh: '对象或 --actor 其中之一' }, name);
        const limit = Number(options.limit);
        if (!Number.isInteger(limit) || limit < 1) throw invalid('--limit', wholeNumberFrom(1), options.limit);
        const entity = options.actor
          ? ({ kind: 'actor', id: percentDecoded(options.actor) } as const)
          : entityFrom(name ?? '');
        await withReadableStorage(command, async ({ globals, trail }) => {
          const events = await trail.before(entity, undefined, limit);
          const lines = events.reverse().map((event) => historyLine(event, options.language));
          const total = await trail.count(entity);
          print(globals, { entity, total, items: lines }, function* () {
            for (const line of lines) yield historyText(line);
            yield total > lines.length
              ? `The newest ${lines.length} of ${total} events; --limit shows more.`
              : total > 0
                ? `${total} event${total === 1 ? '' : 's'}.`
                : `Nothing was recorded of ${entity.kind} ${entity.id}.`;
          });
        });
      },
    );
}

/** A line of a history, as it is printed. */
export function historyText({ occurredOn, recordedAt, actor, role, startedAs, sentence, reason }: HistoryLine): string {
  const who = `${actor} (${startedAs ? `${role} for ${startedAs}` : role})`;
  return `${occurredOn}  ${who}: ${sentence}${reason ? ` Reason: ${reason}.` : ''}  [recorded ${recordedAt}]`;
}
