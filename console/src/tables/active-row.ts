/** Which row a key leads to; undefined where the key is no matter of rows. @param active  -1 before the first key */
export function activeRow(key: string, active: number, count: number, page: number): number | undefined {
  const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page }[key];
  const wanted = key === 'Home' ? 0 : key === 'End' ? count - 1 : to;
  return wanted === undefined || count === 0 ? undefined : Math.min(Math.max(wanted, 0), count - 1);
}

/** How far rows are scrolled so that one of them is seen whole: no further than needed. @param seen  what is seen of them now */
export function scrolledTo(
  row: number,
  rowHeight: number,
  seen: { readonly top: number; readonly height: number },
): number {
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < seen.top) return top;
  return Math.max(seen.top, bottom - seen.height);
}
