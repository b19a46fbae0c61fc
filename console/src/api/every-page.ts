interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** As many as the service gives in one part of a list. */
export const mostOfPage = 1000;

/** A whole list, of which the service gives so many at a time: its parts are read one after the other. */
export async function everyPage<Item>(read: (part: Part) => Promise<Page<Item>>): Promise<Item[]> {
  return [...(await wholeList(read)).items];
}

/** The same with what the service says beside the items, as the first part has it. */
export async function wholeList<List extends Page<unknown>>(read: (part: Part) => Promise<List>): Promise<List> {
  const first = await read({ limit: mostOfPage, offset: 0 });
  const all: List['items'][number][] = [...first.items];
  for (let { total } = first; all.length < total;) {
    const next = await read({ limit: mostOfPage, offset: all.length });
    if (next.items.length === 0) break;
    all.push(...next.items);
    total = next.total;
  }
  return { ...first, items: all };
}
