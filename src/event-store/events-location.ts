/** Where the events are. Plain data: worker threads are given it to open the store themselves. */
export type EventsLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'kurrentdb'; readonly url: string };

/** A location as messages name it: without the password that a connection string may hold. */
export function eventsName(location: EventsLocation): string {
  if (location.kind === 'sqlite') return `Events file ${location.file}`;
  const { host, pathname } = new URL(location.url);
  return location.kind === 'postgres' ? `Events in ${host}${pathname}, schema events` : `Events in KurrentDB, ${host}`;
}
