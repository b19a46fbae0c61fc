export type PeriodState = 'coming' | 'running' | 'over';

/** Whether a time, both days included, is to come, runs or is over. */
export function periodState(
  { from, until }: { readonly from: string; readonly until: string },
  today: string,
): PeriodState {
  if (until < today) return 'over';
  return from > today ? 'coming' : 'running';
}
