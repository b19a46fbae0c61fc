/** Under which every event is found. */
export const everyEvent = 'all';

/** Under which events of a type are found. */
export function typeTerm(type: string): string {
  return `type:${type}`;
}

/** Under which events are found whose texts contain a piece. */
export function textTerm(piece: string): string {
  return `text:${piece}`;
}
