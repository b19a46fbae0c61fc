/** What a forecast says of a week. Units. */
export interface WeekFigures {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}
