/** Where a database of read models is. Plain data: worker threads are given it to open the database themselves. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly schema: string };

/** A location as messages name it: without the password that a connection string may hold. */
export function locationName(location: DatabaseLocation): string {
  if (location.kind === 'sqlite') return location.file;
  const { host, pathname } = new URL(location.url);
  return `${host}${pathname}, schema ${location.schema}`;
}
