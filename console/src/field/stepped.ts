/** A typed number one higher or lower, from 0 to `most`; the first step from blank is to 1 or 0. */
export function stepped(value: string, by: 1 | -1, most = 999_999): string {
  const next = value === '' ? Math.max(0, by) : Number(value) + by;
  return String(Math.min(most, Math.max(0, next)));
}
