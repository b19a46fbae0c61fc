/** A number that led to the one that is shown. */
export interface Step {
  readonly title: string;
  readonly to: string;
}

/** The way that was walked, which the browser keeps with the page; none where the address was opened as it is. */
export function trailOf(state: unknown): readonly Step[] {
  const trail = typeof state === 'object' && state !== null && 'trail' in state ? state.trail : [];
  return Array.isArray(trail) ? trail.filter(isStep) : [];
}

function isStep(step: unknown): step is Step {
  return (
    typeof step === 'object' &&
    step !== null &&
    'title' in step &&
    typeof step.title === 'string' &&
    'to' in step &&
    typeof step.to === 'string'
  );
}
