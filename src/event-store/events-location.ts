/** Where the events are. Plain data: worker threads are given it to open the store themselves. */
export type EventsLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'kurrentdb'; readonly url: string };
