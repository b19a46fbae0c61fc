import type { QuotaSet, ShortageDeclared, SupplyEvent } from './supply.events.js';

export interface KnownQuota {
  readonly quota: QuotaSet['data'];
  readonly liftedOn?: string;
}
export interface KnownShortage {
  readonly shortage: ShortageDeclared['data'];
  /** Absent while it lasts. */
  readonly endedOn?: string;
}
/** What limits one product: every quota it ever had, as last set, and its latest shortage. */
export interface Supply {
  readonly quotas: readonly KnownQuota[];
  readonly latest?: KnownShortage;
}

/** The quota of this id as last set, lifted or not. */
export function quotaOf({ quotas }: Supply, quotaId: string): KnownQuota | undefined {
  return quotas.find(({ quota }) => quota.quotaId === quotaId);
}

/** Whether a quota limits what is ordered on a day: the day on which it is lifted is the first one without it. */
export function holdsOn({ quota: { from, to }, liftedOn }: KnownQuota, day: string): boolean {
  return day >= from && day <= to && (liftedOn === undefined || day < liftedOn);
}

/** Folds one event into the state of a product's supply. */
export function evolve(state: Supply, { type, data }: SupplyEvent): Supply {
  switch (type) {
    case 'QuotaSet':
      return {
        ...state,
        quotas: [...state.quotas.filter(({ quota }) => quota.quotaId !== data.quotaId), { quota: data }],
      };
    case 'QuotaLifted':
      return {
        ...state,
        quotas: state.quotas.map((each) =>
          each.quota.quotaId === data.quotaId ? { ...each, liftedOn: data.liftedOn } : each,
        ),
      };
    case 'ShortageDeclared':
      return { ...state, latest: { shortage: data } };
    case 'ShortageEnded':
      return state.latest ? { ...state, latest: { ...state.latest, endedOn: data.endedOn } } : state;
  }
}
