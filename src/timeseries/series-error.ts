/** A series or a parameter that cannot be forecast with: names the argument, what was expected and what was found. */
export class SeriesError extends Error {
  constructor(
    readonly argument: string,
    readonly expected: string,
    readonly found: string,
    /** Where it was found: the series' id and the zero-based position in it, as far as known. */
    readonly where: { readonly series?: string; readonly position?: number } = {},
  ) {
    const series = where.series === undefined ? '' : ` of series ${where.series}`;
    const position = where.position === undefined ? '' : ` at position ${where.position}`;
    super(`${argument}${series}: expected ${expected}, found ${found}${position}.`);
    this.name = 'SeriesError';
  }
}
