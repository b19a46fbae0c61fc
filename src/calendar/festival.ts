/** Whose festivals a market keeps: China's, those of the United States, or none. */
export type FestivalLocale = 'cn' | 'us' | 'none';

/** What people call a festival. */
export interface FestivalName {
  readonly zh: string;
  readonly en: string;
}

/** What is always true of a festival. */
export interface FestivalKind extends FestivalName {
  /** Stable name for features and tests: `spring-festival`. */
  readonly key: string;
  /** Falls on the same month and day every year, so months never see it move. */
  readonly fixed: boolean;
}

/** One festival in one year, with its business date `YYYY-MM-DD`. */
export interface Festival extends FestivalKind {
  readonly date: string;
}
