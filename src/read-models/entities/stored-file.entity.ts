import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that a job reads (`upload`) or that came of one (`result`). Instants are ISO 8601 in UTC. */
@Entity('files')
@Index(['expiresAt'])
export class StoredFile {
  @PrimaryColumn('text') fileId!: string;
  @Column('text') purpose!: 'upload' | 'result';
  /** The job that it belongs to; null while it comes in. */
  @Column('text', { nullable: true }) jobId!: string | null;
  /** Whether all of it is there. */
  @Column('boolean') complete!: boolean;
  /** Its size in bytes. */
  @Column('integer') size!: number;
  /** SHA-256 (hex) over its bytes; '' until it is complete */
  @Column('text') sha256!: string;
  @Column('text') createdAt!: string;
  /** When it is removed; null as long as its job has not ended. */
  @Column('text', { nullable: true }) expiresAt!: string | null;
}

/** A piece of a file; pieces are numbered from 0. */
@Entity('file_chunks')
export class FileChunk {
  @PrimaryColumn('text') fileId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('blob') bytes!: Buffer;
}
