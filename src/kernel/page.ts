/** Which part of a list is wanted: at most `limit` rows after the first `offset`. */
export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
}

/** A part of a list, and how long the whole is. */
export interface Page<Row> extends PageRequest {
  readonly items: readonly Row[];
  readonly total: number;
}
