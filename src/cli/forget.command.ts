import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { systemClock } from '../kernel/clock.js';
import { invalid } from '../kernel/domain-error.js';
import { verbatim } from '../kernel/language.js';
import { erasuresIn } from '../personal-data/erasure-list.js';
import { finishErasures } from '../personal-data/finish-erasures.js';
import { Forgetting } from '../personal-data/forgetting.js';
import { callerNow } from './caller.js';
import { caughtUp } from './caught-up.js';
import { print } from './console.js';
import { withStorage, type CliContext } from './with-storage.js';

interface Options {
  readonly reason: string;
  readonly person?: string;
  readonly again?: string;
  readonly yes?: boolean;
}

/** `almanac forget RETAILER --reason TEXT`: erases names and notes for ever. */
export function forgetCommand(): Command {
  return new Command('forget')
    .description('erase names and notes of a retailer, or the name of a person, for ever; figures stay')
    .argument('[retailer]', 'id of the retailer')
    .requiredOption('--reason <text>', 'why, without naming anybody: the reason stays')
    .option('--person <name>', 'somebody who works for the company, as the history names them, instead of a retailer')
    .option(
      '--again <file>',
      'what a list of erasures names (`erasures.jsonl`), after a restore by tools of the database',
    )
    .option('--yes', 'do not ask')
    .action(async (retailerId: string | undefined, { reason, yes = false, ...named }: Options, command: Command) => {
      const who = subjectOf(retailerId, named);
      if (!yes) await ask(who);
      await withStorage(command, async (context) => {
        const caller = { ...callerNow('ErasePersonalData', systemClock()), reason };
        const erased = await forget(context, who, caller);
        print(context.globals, { [who.kind]: who.name, erased }, linesOf(who, erased));
      });
    });
}

interface Subject {
  readonly kind: 'retailer' | 'person' | 'again';
  readonly name: string;
}

/** @throws {DomainError} 'invalid' unless just one is named */
function subjectOf(retailer: string | undefined, { person, again }: Pick<Options, 'person' | 'again'>): Subject {
  const named = Object.entries({ retailer, person, again }).flatMap(([kind, name]) =>
    name === undefined ? [] : [{ kind: kind as Subject['kind'], name }],
  );
  const [subject] = named;
  if (subject && named.length === 1) return subject;
  throw invalid(
    'RETAILER',
    { en: 'a retailer, --person NAME or --again FILE', zh: '零售户、--person NAME 或 --again FILE' },
    named.length === 0 ? undefined : 'several',
  );
}

/** @returns how many keys were destroyed */
async function forget(
  { storage }: CliContext,
  { kind, name }: Subject,
  caller: Parameters<Forgetting['retailer']>[1],
): Promise<number> {
  const forgetting = new Forgetting(storage);
  if (kind === 'again') return forgetting.again(erasuresIn(name), caller);
  const keys = await forgetting[kind](name, caller);
  await caughtUp(storage);
  await finishErasures(storage, true);
  return keys.length;
}

function linesOf({ kind, name }: Subject, erased: number): string {
  if (kind === 'again')
    return `${erased} keys of the list were there and are destroyed. \`almanac rebuild\` makes read models without what they sealed.`;
  const what = kind === 'retailer' ? `What was known of the people of retailer ${name}` : `The name ${name}`;
  return `${what} ${erased > 0 ? 'was erased' : 'was erased before, or nothing was known'}.`;
}

/** @throws {DomainError} 'invalid' where nobody can be asked, or the answer is another */
async function ask({ kind, name }: Subject): Promise<void> {
  if (!process.stdin.isTTY)
    throw invalid('--yes', { en: '--yes, as there is no terminal to ask at', zh: '--yes（此处无法询问）' }, undefined);
  const what = {
    retailer: `Names and notes of retailer ${name}`,
    person: `The name ${name}`,
    again: `What ${name} lists`,
  };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(
      `${what[kind]} will be erased for ever; nothing brings it back. Type ${name} to go on: `,
    );
    if (answer.trim() !== name) throw invalid('answer', verbatim(name), answer);
  } finally {
    terminal.close();
  }
}
