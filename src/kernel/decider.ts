import type { Message } from './message.js';

/**
 * The rules of one kind of stream, as a pure value.
 *
 * `decide` answers a command with the events it causes ([] where nothing happens) or throws a `DomainError`;
 * `evolve` folds one event into the state that the next decision needs. Neither reads a clock, invents an id or waits.
 */
export interface Decider<State, Command extends Message, Event extends Message> {
  readonly initial: State;
  decide(command: Command, state: State): readonly Event[];
  evolve(state: State, event: Event): State;
}

/** The state after `events`, oldest first. */
export function replay<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  events: Iterable<Event>,
): State {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
