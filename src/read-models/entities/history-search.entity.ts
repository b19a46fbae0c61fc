import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where events stand that have something in common: a posting list of one block of positions. */
@Entity('search_postings', { withoutRowid: true })
export class SearchPosting {
  /** `all`, `type:OrderPlaced`, or a piece of text: `text:金海` */
  @PrimaryColumn('text') term!: string;
  /** As of an audit posting. */
  @PrimaryColumn('integer') block!: number;
  /** Offsets of the events within the block, ascending, each followed by a space. */
  @Column('text') offsets!: string;
}

/** What a person reads in an event: names, notes, reasons and other free text. Of a retailer it can be removed. */
@Entity('event_texts', { withoutRowid: true })
export class EventText {
  @PrimaryColumn('integer') block!: number;
  /** Offset of the event within the block. */
  @PrimaryColumn('integer') place!: number;
  /** Whose text it is; '' where it concerns no retailer. */
  @Index() @Column('text') retailerId!: string;
  /** As `foldText` writes it, a line per field. */
  @Column('text') text!: string;
}

/** When the events of a block were true, and when they were recorded: blocks outside a range of time are passed over. */
@Entity('event_blocks', { withoutRowid: true })
export class EventBlock {
  @PrimaryColumn('integer') block!: number;
  @Column('text') firstDay!: string;
  @Column('text') lastDay!: string;
  /** Instants, ISO 8601 UTC. */
  @Column('text') firstRecorded!: string;
  @Column('text') lastRecorded!: string;
  /** The day of each event, as runs: `0:2026-11-29 ` says that the events from offset 0 on are of that day, up to the next run. */
  @Column('text') days!: string;
}
