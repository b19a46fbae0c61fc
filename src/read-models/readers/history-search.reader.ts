import type { Position } from '../../kernel/position.js';
import type { Sql, SqlValue } from '../database/sql.js';
import { blockOf, offsetOf, positionIn } from '../entities/audit-posting.entity.js';
import { everything, ofEntity, ofText, ofTypes } from '../search/group-sources.js';
import { offsetsWithin } from '../search/day-runs.js';
import { difference, intersection } from '../search/offset-lists.js';
import { type OffsetsByBlock, PostingGroup } from '../search/posting-group.js';
import { termsOf } from '../search/text-terms.js';
import type { DayRange } from './conditions.js';

/** What an event concerns: postings under a key, and events of its own stream. */
export interface EntityEvents {
  /** `retailer:2190`, `actor:lin` */
  readonly key: string;
  readonly own: readonly Position[];
}

/** What events are looked for; all of it must hold. Empty lists and absent bounds restrict nothing. */
export interface SearchCriteria {
  readonly entities: readonly EntityEvents[];
  /** any of them */
  readonly types: readonly string[];
  /** none of these */
  readonly withoutTypes: readonly string[];
  /** each is part of the texts of the event; folded */
  readonly words: readonly string[];
  /** when it was true */
  readonly occurred: DayRange;
  /** instants between which it was recorded, about: whole blocks of positions are told apart only */
  readonly recorded: DayRange;
}

/** A block, and whether each of its events is of a day that is wanted. */
type WantedBlocks = ReadonlyMap<number, boolean>;

const firstBlocks = 8;
const mostBlocks = 128;
/** Blocks whose texts are compared at once: most searches find enough in the first. */
const blocksOfTexts = 8;
/** Of the pieces of a text so many of the rarest are looked up; the texts themselves say the rest. */
const mostPieces = 4;
/** No block comes after it. */
const lastBlock = Number.MAX_SAFE_INTEGER;

/** Finds events by what they concern, their type, their texts and their times, from posting lists: the newest first. */
export class HistorySearchReader {
  constructor(private readonly sql: Sql) {}

  /** Positions before one (all where absent), newest first, in parts of any length. */
  async *newest(criteria: SearchCriteria, before?: Position): AsyncGenerator<Position[]> {
    const groups = await this.groupsOf(criteria);
    if (groups === undefined) return;
    const wanted = await this.wantedBlocks(criteria);
    const highest = before === undefined ? lastBlock : blockOf(before);
    for await (const blocks of wanted ? inParts(wanted, highest) : leadingBlocks(groups, highest)) {
      const found = await this.without(criteria.withoutTypes, await this.inAll(groups, blocks));
      if (wanted) await this.keepDays(found, wanted, criteria.occurred);
      for await (const part of this.withWords(found, criteria.words)) {
        const positions = positionsIn(part).filter((position) => before === undefined || position < before);
        if (positions.length > 0) yield positions;
      }
    }
  }

  /** The groups whose common events are wanted, the smallest first; undefined where one is empty. */
  private async groupsOf({ entities, types, words }: SearchCriteria): Promise<PostingGroup[] | undefined> {
    const groups = entities.map(({ key, own }) => new PostingGroup(this.sql, ofEntity(key), byBlock(own)));
    if (types.length > 0) groups.push(new PostingGroup(this.sql, ofTypes(this.sql, types)));
    const terms = words.flatMap(termsOf);
    // The beginning of a piece stands for many: it is looked up only where no whole piece is known.
    const pieces = terms.some(({ isPrefix }) => !isPrefix) ? terms.filter(({ isPrefix }) => !isPrefix) : terms;
    const sized = await sizedOf(groups);
    const texts = await sizedOf(pieces.map((piece) => new PostingGroup(this.sql, ofText(piece))));
    const all = [...sized, ...texts.slice(0, mostPieces)].sort((a, b) => a.size - b.size);
    if (all.length === 0) return [new PostingGroup(this.sql, everything())];
    return all[0]?.size === 0 ? undefined : all.map(({ group }) => group);
  }

  /** The blocks that hold events of these times; undefined where any time is wanted. */
  private async wantedBlocks({ occurred, recorded }: SearchCriteria): Promise<WantedBlocks | undefined> {
    const bounds = [
      ...[bound('last_day >= ?', occurred.from), bound('first_day <= ?', occurred.to)],
      ...[bound('last_recorded >= ?', recorded.from), bound('first_recorded <= ?', recorded.to)],
    ].filter((each) => each !== undefined);
    if (bounds.length === 0) return undefined;
    const condition = bounds.map(({ text }) => text).join(' AND ');
    const rows = await this.sql.all<[number, string, string]>(
      `SELECT block, first_day, last_day FROM event_blocks WHERE ${condition} ORDER BY block DESC`,
      ...bounds.map(({ value }) => value),
    );
    const { from = '', to = '9' } = occurred;
    return new Map(rows.map(([block, first, last]) => [block, first >= from && last <= to]));
  }

  /** The events of these blocks that are in every group. */
  private async inAll([first, ...others]: readonly PostingGroup[], blocks: readonly number[]): Promise<OffsetsByBlock> {
    let found: OffsetsByBlock = (await first?.offsets(blocks)) ?? new Map<number, number[]>();
    for (const group of others) {
      if (found.size === 0) break;
      const offsets = await group.offsets([...found.keys()]);
      found = kept(found, (list, block) => intersection(list, offsets.get(block) ?? []));
    }
    return found;
  }

  /** The events that are of none of these types. */
  private async without(types: readonly string[], found: OffsetsByBlock): Promise<OffsetsByBlock> {
    if (types.length === 0 || found.size === 0) return found;
    const unwanted = await new PostingGroup(this.sql, ofTypes(this.sql, types)).offsets([...found.keys()]);
    return kept(found, (list, block) => difference(list, unwanted.get(block) ?? []));
  }

  /** Takes away the events of other days. */
  private async keepDays(found: OffsetsByBlock, wanted: WantedBlocks, occurred: DayRange): Promise<void> {
    const mixed = [...found.keys()].filter((block) => !wanted.get(block));
    if (mixed.length === 0) return;
    const text = `SELECT block, days FROM event_blocks WHERE ${this.sql.isOneOf('block', 'integer')}`;
    for (const [block, days] of await this.sql.all<[number, string]>(text, mixed))
      found.set(block, offsetsWithin(found.get(block) ?? [], days, occurred));
  }

  /** The events whose texts contain every word, by some blocks at a time, the newest first. */
  private async *withWords(found: OffsetsByBlock, words: readonly string[]): AsyncGenerator<OffsetsByBlock> {
    if (words.length === 0) return void (yield found);
    const blocks = [...found.keys()].sort((a, b) => b - a);
    for (let i = 0; i < blocks.length; i += blocksOfTexts)
      yield await this.containing(found, blocks.slice(i, i + blocksOfTexts), words);
  }

  private async containing(
    found: OffsetsByBlock,
    blocks: readonly number[],
    words: readonly string[],
  ): Promise<OffsetsByBlock> {
    const places = [...new Set(blocks.flatMap((block) => found.get(block) ?? []))];
    const [isBlock, isPlace] = [this.sql.isOneOf('block', 'integer'), this.sql.isOneOf('place', 'integer')];
    const text = `SELECT block, place, text FROM event_texts WHERE ${isBlock} AND ${isPlace} ORDER BY block, place`;
    const containing: OffsetsByBlock = new Map();
    for (const [block, place, content] of await this.sql.all<[number, number, string]>(text, blocks, places))
      if (words.every((word) => content.includes(word)))
        containing.set(block, [...(containing.get(block) ?? []), place]);
    return kept(containing, (list, block) => intersection(list, found.get(block) ?? []));
  }
}

async function sizedOf(groups: readonly PostingGroup[]): Promise<{ group: PostingGroup; size: number }[]> {
  const sized: { group: PostingGroup; size: number }[] = [];
  for (const group of groups) sized.push({ group, size: await group.size() });
  return sized.sort((a, b) => a.size - b.size);
}

/** The blocks of the smallest group, in parts that grow. */
async function* leadingBlocks([lead]: readonly PostingGroup[], highest: number): AsyncGenerator<number[]> {
  for (let [from, size] = [highest, firstBlocks]; lead; size = Math.min(2 * size, mostBlocks)) {
    const blocks = await lead.blocks(from, size);
    const last = blocks.at(-1);
    if (last === undefined) return;
    yield blocks;
    if (blocks.length < size) return;
    from = last - 1;
  }
}

/** The same of blocks that are known, the highest first. */
function* inParts(wanted: WantedBlocks, highest: number): Generator<number[]> {
  const blocks = [...wanted.keys()].filter((block) => block <= highest);
  for (let [i, size] = [0, firstBlocks]; i < blocks.length; size = Math.min(2 * size, mostBlocks)) {
    yield blocks.slice(i, i + size);
    i += size;
  }
}

function kept(found: OffsetsByBlock, of: (list: readonly number[], block: number) => number[]): OffsetsByBlock {
  const lists = Array.from(found, ([block, list]): [number, number[]] => [block, of(list, block)]);
  return new Map(lists.filter(([, list]) => list.length > 0));
}

function byBlock(positions: readonly Position[]): OffsetsByBlock {
  const blocks: OffsetsByBlock = new Map();
  for (const position of positions) {
    const block = blockOf(position);
    blocks.set(block, [...(blocks.get(block) ?? []), offsetOf(position)]);
  }
  return blocks;
}

/** Newest first. */
function positionsIn(found: OffsetsByBlock): Position[] {
  return [...found]
    .sort(([a], [b]) => b - a)
    .flatMap(([block, offsets]) => offsets.toReversed().map((offset) => positionIn(block, offset)));
}

function bound(text: string, value: string | undefined): { text: string; value: SqlValue } | undefined {
  return value === undefined ? undefined : { text, value };
}
