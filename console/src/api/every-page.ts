interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** As many as the service gives in one part of a list. */
export const mostOfPage = 1000;

/** A whole list, of which the service gives so many at a time: its parts are read one after the other. */
export async function everyPage<Item>(
  read: (part: { readonly limit: number; readonly offset: number }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const { items, total } = await read({ limit: mostOfPage, offset: all.length });
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}
