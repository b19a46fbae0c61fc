import { expect } from '@jest/globals';
import { replay, type Decider } from '../../src/kernel/decider.js';
import { DomainError, type DomainErrorCode } from '../../src/kernel/domain-error.js';
import type { Message } from '../../src/kernel/message.js';

/** Given these events, when this command comes, then: the sentence that states a rule of a decider. */
export function specify<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
) {
  return (...past: Event[]) => ({
    when(command: Command) {
      const decide = () => decider.decide(command, replay(decider, past));
      return {
        then:
          (...expected: Event[]) =>
          () =>
            expect(decide()).toEqual(expected),
        thenNothing: () => () => expect(decide()).toEqual([]),
        thenRefused: (code: DomainErrorCode) => () => {
          expect(decide).toThrow(DomainError);
          expect(decide).toThrow(expect.objectContaining({ code }));
        },
      };
    },
  });
}
