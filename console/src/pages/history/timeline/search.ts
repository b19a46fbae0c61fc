/** Fields of a search, as the address of the page and the service name them. */
export const searchFields = [
  ...(['text', 'entity', 'actor', 'type'] as const),
  ...(['from', 'to', 'recordedFrom', 'recordedTo', 'technical'] as const),
] as const;
export type SearchField = (typeof searchFields)[number];
/** What is looked for; fields that say nothing are left out. */
export type Search = Partial<Readonly<Record<SearchField, string>>>;

/** What the service is asked: without what the program records for itself, unless that is wanted. */
export function askedOf(search: Search): Search & { readonly technical: 'true' | 'false' } {
  return { ...search, technical: search.technical === 'true' ? 'true' : 'false' };
}

/** What an address asks for. */
export function searchFrom(address: URLSearchParams): Search {
  return said((field) => address.get(field));
}

/** What a form asks for. */
export function searchOfForm(form: FormData): Search {
  return said((field) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : null;
  });
}

/** The part of an address after `?`, with it; '' where nothing is asked. */
export function addressOfSearch(search: Search, further: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams({ ...search, ...further }).toString();
  return text === '' ? '' : `?${text}`;
}

function said(valueOf: (field: SearchField) => string | null): Search {
  const fields = searchFields.map((field) => [field, valueOf(field)?.trim() ?? ''] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}
