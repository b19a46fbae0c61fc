const machines: ReadonlySet<string> = new Set(['', 'import', 'simulation', 'system', 'almanac', 'allocation']);

/** Whether an actor is no person: a process of the company, or the holder of an API key. */
export function isMachine(actor: string): boolean {
  return machines.has(actor) || actor.startsWith('key:');
}
