import type { CommandContext } from '../kernel/command-context.js';
import type { Decider } from '../kernel/decider.js';
import type { Message } from '../kernel/message.js';
import type { Warning } from '../kernel/warning.js';
import type { Claim } from './claims.js';
import type { Facts, FactsWanted } from './facts.js';

/** The stream a command is for, as far as its rules across streams ask. */
export interface OwnStream<State = unknown> {
  readonly id: string;
  /** Events recorded of it so far; 0 = it does not exist yet. */
  readonly revision: number;
  readonly state: State;
  /** Who gives the command, and in which role. */
  readonly caller: Pick<CommandContext, 'actor' | 'role'>;
}

/** Everything that decides on the commands of one kind of stream: its own rules, and those that look at other streams. */
export interface StreamRules<State, Command extends Message, Event extends Message> {
  /** Streams are named `{kind}-{id}`. */
  readonly kind: string;
  readonly decider: Decider<State, Command, Event>;
  /** What the command must know of other streams; nothing where absent. */
  wants?(command: Command, own: OwnStream<State>): FactsWanted;
  /**
   * The command with what its decider must know of other streams.
   * @throws {DomainError} where other streams speak against it
   */
  inform?(command: Command, facts: Facts, own: OwnStream<State>): Command;
  /** What of the command is only suspicious, and asked back where the command comes from a person; nothing where absent. */
  doubt?(command: Command, facts: Facts, own: OwnStream<State>): readonly Warning[];
  /** What the command takes of something that commands on other streams take from as well; nothing where absent. */
  claim?(command: Command, facts: Facts, own: OwnStream<State>): Claim | undefined;
}
