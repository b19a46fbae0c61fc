/** What tables say, in English. */
export const en = {
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  keys: '↑ ↓ rows · Page Up, Page Down · Home, End · Enter opens',
};
