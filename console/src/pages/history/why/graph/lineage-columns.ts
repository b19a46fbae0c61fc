import type { Schemas } from '../../../../api/client.js';

type Lineage = Schemas['PlanLineLineage'];

/** What of the graph is unfolded. */
export interface Chosen {
  readonly week?: string | undefined;
  /** columns of which all is shown that the service gave */
  readonly whole: ReadonlySet<Column>;
}

export const columns = ['line', 'forecast', 'retailers', 'weeks', 'events'] as const;
export type Column = (typeof columns)[number];

/** A column: its nodes, which of them the next column belongs to, and how many are not shown. */
export interface Layer<Item> {
  readonly items: readonly Item[];
  /** place of the node that is unfolded; -1 where none is */
  readonly chosen: number;
  readonly left: number;
  /** whether more of them can be shown here */
  readonly canGrow: boolean;
}

export interface Layers {
  readonly lines: Layer<Lineage['lines'][number]>;
  readonly retailers: Layer<Lineage['leaves'][number]>;
  readonly weeks: Layer<Lineage['history'][number]>;
  readonly events: Layer<Lineage['history'][number]['events'][number]>;
}

/** Nodes of a column that are shown before one asks for more. */
export const few = 8;

/** The layers of a line of a plan: its months, the retailers, the weeks of one of these, newest first, and the events of one of these. */
export function layersOf(answer: Lineage, { week, whole }: Chosen): Layers {
  const { lines, leaves, leaf, history } = answer;
  const newest = history.toReversed();
  const chosenWeek = newest.find(({ weekOf }) => weekOf === week) ?? newest.find(({ events }) => events.length > 0);
  return {
    lines: { items: lines, chosen: -1, left: 0, canGrow: false },
    retailers: layer(leaves, ({ retailerId }) => retailerId === leaf?.retailerId, {
      ...{ whole: whole.has('retailers'), chosen: leaf, total: answer.retailers },
    }),
    weeks: layer(newest, (each) => each === chosenWeek, {
      ...{ whole: whole.has('weeks'), chosen: chosenWeek ?? null, total: newest.length },
    }),
    events: layer(chosenWeek?.events ?? [], () => false, {
      ...{ whole: whole.has('events'), chosen: null, total: chosenWeek?.events.length ?? 0 },
    }),
  };
}

interface Shown<Item> {
  readonly whole: boolean;
  /** shown in any case */
  readonly chosen: Item | null;
  /** of which the service may have given only the first */
  readonly total: number;
}

function layer<Item>(all: readonly Item[], isChosen: (item: Item) => boolean, shown: Shown<Item>): Layer<Item> {
  const first = shown.whole ? all : all.slice(0, few);
  const items = shown.chosen === null || first.some(isChosen) ? first : [...first, shown.chosen];
  return {
    items,
    chosen: items.findIndex(isChosen),
    left: Math.max(0, shown.total - items.length),
    canGrow: all.length > items.length,
  };
}
