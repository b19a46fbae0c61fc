import type { Command } from 'commander';
import { SingleBar } from 'cli-progress';
import { actingRole, type Identity } from '../access/guard/identity.js';
import { ConfigError, configFrom, nonBlank, type Config } from '../config.js';
import { jsonText } from '../kernel/json-text.js';
import { permissions, requirePermission, usualRole, type CommandName } from '../kernel/permissions.js';
import { roleOf, roles, type Role } from '../kernel/role.js';
import { percentDecoded } from '../kernel/percent-text.js';
import { systemUser } from './system-user.js';
import { hasControlCharacter, visibleLines, visibleText } from '../kernel/visible-text.js';

/** Options of all commands: where the store is, and whether a program reads what is printed. */
export interface Globals {
  readonly config: Config;
  readonly json: boolean;
}

/** @param given  variables that options of the command set, instead of the environment */
export function globalsOf(command: Command, given: NodeJS.ProcessEnv = {}): Globals {
  const { data, json = false } = command.optsWithGlobals<{ data?: string; json?: boolean }>();
  return { config: configFrom({ ...process.env, ...nonBlank(given) }, data), json };
}

/** `users add` of `almanac users add`. */
export function commandName(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) names.unshift(at.name());
  return names.join(' ');
}

/** Prints a result: as one JSON document, or as lines for people. Control characters in what was recorded are printed as escapes. */
export function print({ json }: Globals, result: unknown, lines: (() => Iterable<string>) | string): void {
  if (json) return void process.stdout.write(`${visibleLines(jsonText(result, 2))}\n`);
  for (const line of typeof lines === 'string' ? [lines] : lines()) process.stdout.write(`${visibleText(line)}\n`);
}

/**
 * The user at the keyboard, in the role of `ALMANAC_ROLE`, or else of who usually gives the command; recorded with what they do. Where people sign
 * in it is the user of the operating system, or who holds the token; else `ALMANAC_ACTOR` may name somebody, percent-encoded or not.
 * @param given  the name that a command was given instead
 * @throws {ConfigError} for a name with control characters, one that may not be given, or one that is no role; {DomainError} 'role-forbidden'
 */
export function operator(command: CommandName, given?: string): { actor: string; role: Role } {
  const { ALMANAC_ACTOR: named, ALMANAC_ROLE: role } = nonBlank(process.env);
  if (holder) return tokenHolder(command, holder, role);
  const name = given?.trim() || named;
  if (name) requireNameable(name);
  const actor = percentDecoded(name ?? systemUser());
  for (const [name, value] of Object.entries({ ALMANAC_ACTOR: actor, ALMANAC_ROLE: role }))
    if (value !== undefined && hasControlCharacter(value))
      throw new ConfigError(`${name}: expected a text without control characters, found ${JSON.stringify(value)}.`);
  const known = role === undefined ? usualRole(command) : roleOf(role);
  if (!known)
    throw new ConfigError(`ALMANAC_ROLE: expected one of ${roles.join(', ')}, found ${JSON.stringify(role)}.`);
  requirePermission(command, known);
  return { actor, role: known };
}

/** @throws {ConfigError} where people sign in: what they do is recorded under their own name */
function requireNameable(name: string): void {
  if (configFrom(process.env).signIn === 'off') return;
  const found = JSON.stringify(name);
  throw new ConfigError(
    `ALMANAC_ACTOR, --actor: expected none where people sign in, as the user of the operating system (${systemUser()}) is recorded; found ${found}.`,
  );
}

/** Who holds the token of the command line; undefined where it trusts the operating system. */
let holder: Pick<Identity, 'actor' | 'roles'> | undefined;

/** From now on commands are those of who holds a token, whatever the environment says. */
export function actAs(identity: Pick<Identity, 'actor' | 'roles'>): void {
  holder = identity;
}

/** Who holds the token; undefined where the command line trusts the operating system, or refused the token. */
export function tokenActor(): string | undefined {
  return holder?.actor;
}

/** Who changes accounts: who holds the token, else the user of the operating system. */
export function accountAuthor(): string {
  return holder?.actor ?? systemUser();
}

function tokenHolder(
  command: CommandName,
  { actor, roles: held }: Pick<Identity, 'actor' | 'roles'>,
  asked: string | undefined,
): { actor: string; role: Role } {
  const role = actingRole(held, roleOf(asked ?? ''), permissions[command]) ?? held[0] ?? 'clerk';
  requirePermission(command, role);
  return { actor, role };
}

/** A bar on a terminal, nothing in a pipe. */
export class ProgressBar {
  private readonly bar: SingleBar | undefined;

  constructor(label: string) {
    if (!process.stderr.isTTY) return;
    this.bar = new SingleBar({
      format: `${label} [{bar}] {percentage}% {eta_formatted}`,
      stream: process.stderr,
      hideCursor: true,
    });
    this.bar.start(1, 0);
  }

  /** @param share  0 … 1 */
  update(share: number): void {
    this.bar?.update(Math.min(1, share));
  }

  stop(): void {
    this.bar?.stop();
  }
}

/** Rows under a header, as wide as they need to be; numbers to the right. */
export function* table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): Iterable<string> {
  const widths = header.map((name, i) => Math.max(width(name), ...rows.map((row) => width(String(row[i] ?? '')))));
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, i) => padded(cell, widths[i] ?? 0, typeof rows[0]?.[i] === 'number'))
      .join('  ')
      .trimEnd();
  yield line(header);
  yield widths.map((n) => '─'.repeat(n)).join('  ');
  for (const row of rows) yield line(row);
}

function padded(cell: string | number, to: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, to - width(String(cell))));
  return right ? space + String(cell) : String(cell) + space;
}

/** Columns on a terminal: a Chinese character takes two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character)
      ? 2
      : 1;
  return columns;
}
