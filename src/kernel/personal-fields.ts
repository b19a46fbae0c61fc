import type { Message } from './message.js';

/** Paths into an event's data: `name`, `followUp.task`; of the elements of a list `lines.refusal`. */
type PathsOf<Data> = Data extends readonly (infer Element)[]
  ? PathsOf<Element>
  : Data extends object
    ? { [Field in keyof Data & string]: Field | `${Field}.${PathsOf<NonNullable<Data[Field]>>}` }[keyof Data & string]
    : never;

/**
 * Which fields of each event say something of a person (names, phones, addresses, free text), so that they can be encrypted and
 * forgotten. Every event of the union is listed, [] where it has none.
 */
export type PersonalFields<Event extends Message> = {
  readonly [Type in Event['type']]: readonly PathsOf<Extract<Event, { readonly type: Type }>['data']>[];
};
