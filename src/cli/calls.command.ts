import { Command } from 'commander';
import type { Language } from '../kernel/language.js';
import type { CallList, ListedCall } from '../suggestions/call-list/call-list.js';
import { print } from './console.js';
import { languageOption } from './language-option.js';
import { date, wholeNumber } from './options.js';
import { withReadableStorage } from './with-storage.js';

interface Options {
  readonly on: string;
  readonly limit: number;
  readonly language: Language;
}

/** `almanac calls --on DATE`: whom to call on a day, in which order, and why. */
export function callsCommand(): Command {
  return new Command('calls')
    .description('whom to call on a day, in which order, and why')
    .requiredOption('--on <date>', 'the day of the calls', date)
    .option('--limit <n>', 'at most so many calls, those to be made first', wholeNumber(), 20)
    .addOption(languageOption())
    .action(({ on, limit, language }: Options, command: Command) =>
      withReadableStorage(command, async ({ globals, calls }) => {
        const list = await calls.on(on, language);
        print(globals, list, () => callLines(list, limit, language));
      }),
    );
}

const words = {
  en: {
    head: ({ on, due, callBacks, missed, done }: CallList) =>
      `Calls on ${on}: ${due} due, ${callBacks} to be called back, ${missed} missed, ${done} done.`,
    states: { due: 'due', 'call-back': 'call back', missed: 'missed', done: 'done' },
    more: (calls: number, { on, items }: CallList) => `${calls} more: almanac calls --on ${on} --limit ${items.length}`,
  },
  zh: {
    head: ({ on, due, callBacks, missed, done }: CallList) =>
      `${on} 访销：待访 ${due}，待回访 ${callBacks}，未接通 ${missed}，已完成 ${done}。`,
    states: { due: '待访', 'call-back': '回访', missed: '未接通', done: '已完成' },
    more: (calls: number, { on, items }: CallList) =>
      `另有 ${calls} 户：almanac calls --on ${on} --limit ${items.length}`,
  },
};

/** A call list as lines: those to be called first, each with why. */
export function* callLines(list: CallList, limit: number, language: Language = 'en'): Iterable<string> {
  const say = words[language];
  yield say.head(list);
  for (const call of list.items.slice(0, limit)) {
    yield `  ${call.retailerId}  ${call.name}  ${say.states[call.state]}${timeOf(call)}`;
    for (const priority of call.priorities) yield `        ${priority[language]}`;
  }
  if (list.items.length > limit) yield say.more(list.items.length - limit, list);
}

function timeOf({ callBackAt }: ListedCall): string {
  return callBackAt === null ? '' : ` ${callBackAt}`;
}
