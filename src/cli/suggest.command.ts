import { Command } from 'commander';
import type { Language } from '../kernel/language.js';
import type { CallSuggestions } from '../suggestions/suggestion.js';
import { print } from './console.js';
import { languageOption } from './language-option.js';
import { date, wholeNumber } from './options.js';
import { withReadableStorage } from './with-storage.js';

interface Options {
  readonly retailer: string;
  readonly on: string;
  readonly limit: number;
  readonly language: Language;
}

/** `almanac suggest --retailer ID --on DATE`: what a clerk reads during the call. */
export function suggestCommand(): Command {
  return new Command('suggest')
    .description('what a retailer should order on a day, and why')
    .requiredOption('--retailer <id>', 'the retailer on the phone')
    .requiredOption('--on <date>', 'the day of the call', date)
    .option('--limit <n>', 'at most so many products, the most important first', wholeNumber(), 20)
    .addOption(languageOption())
    .action((options: Options, command: Command) =>
      withReadableStorage(command, async ({ globals, suggestions }) => {
        const answer = await suggestions.suggestFor(options.retailer, options.on, options.limit, options.language);
        print(globals, answer, () => suggestionLines(answer, options.language));
      }),
    );
}

const words = {
  en: {
    call: ({ retailerId, on, protectionDays, runId }: CallSuggestions) =>
      `Retailer ${retailerId} on ${on}: the order has to last ${protectionDays} days (forecast ${runId}).`,
    nothing: 'Nothing to suggest.',
    instead: 'Instead: ',
    more: (products: number) => `${products} more products; --limit shows them.`,
  },
  zh: {
    call: ({ retailerId, on, protectionDays, runId }: CallSuggestions) =>
      `客户 ${retailerId}，${on}：本次订货需满足 ${protectionDays} 天（预测 ${runId}）。`,
    nothing: '没有订货建议。',
    instead: '可替代：',
    more: (products: number) => `另有 ${products} 种商品，可用 --limit 显示。`,
  },
};

/** A call's suggestions as lines. */
export function* suggestionLines(answer: CallSuggestions, language: Language = 'en'): Iterable<string> {
  const { items, total } = answer;
  const say = words[language];
  yield say.call(answer);
  if (items.length === 0) yield say.nothing;
  for (const { sku, name, suggested, reasons, substitutes } of items) {
    yield `${String(suggested).padStart(6)}  ${sku}  ${name}`;
    for (const reason of reasons) yield `        ${reason[language]}`;
    if (substitutes.length > 0)
      yield `        ${say.instead}${substitutes.map((each) => `${each.sku} ${each.name}`).join('; ')}`;
  }
  if (total > items.length) yield say.more(total - items.length);
}
