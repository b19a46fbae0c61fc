/** What the palette says, in English. */
export const en = {
  title: 'Go to',
  hint: 'A page; name or number of a retailer or product; number of an order',
  found: 'Found',
  page: 'Page',
  retailer: 'Retailer',
  product: 'Product',
  order: 'Order',
  history: 'History',
  search: 'Search all that happened for “{{text}}”',
  reading: 'Searching …',
  nothing: 'Nothing has this name or number.',
};
