import type { ListedVisit } from '../../read-models/readers/visit-list.reader.js';

/** Something to prepare for a visit. */
export interface Preparation {
  readonly kind: 'complaint' | 'follow-up' | 'stockout' | 'silent' | 'product-silent' | 'declared' | 'count';
  /** the follow-up that is to be closed */
  readonly followUpId?: string;
  /** the complaint that is to be closed */
  readonly complaintId?: string;
  /** the product that is no longer ordered */
  readonly sku?: string;
  /** in the language that was asked for */
  readonly text: string;
  readonly en: string;
  readonly zh: string;
}

/** A visit with what to prepare for it. */
export interface PreparedVisit extends ListedVisit {
  readonly prepare: readonly Preparation[];
}

/** The visits of a day, in the order of routes. */
export interface VisitList {
  readonly on: string;
  readonly visits: readonly PreparedVisit[];
}
