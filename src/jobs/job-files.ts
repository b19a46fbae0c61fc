import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '../read-models/files/file-store.js';
import { removeDeserted, scratchFolder, type ScratchFolder } from '../scratch/scratch-folder.js';

/** Folders that a process left behind when it was killed are removed by the next one. */
const prefix = 'incoming-';

/** The files of one job while its thread works: the upload is copied to a folder of its own, results go from there to the database. */
export class JobFiles {
  private readonly folder: ScratchFolder;

  /** @param parent  folder in which jobs have theirs; made where there is none */
  constructor(
    private readonly files: FileStore,
    parent: string,
  ) {
    this.folder = scratchFolder(parent, prefix);
  }

  /** The path of a file of that name, which need not be there. */
  path(name: string): string {
    return join(this.folder.path, name);
  }

  /** Copies an upload. @returns its path. @throws where it is not in the database any more */
  async fetch(fileId: string, name: string): Promise<string> {
    const file = await this.files.find(fileId);
    if (!file) throw new Error(`The uploaded file ${fileId} is not kept any more.`);
    const path = this.path(name);
    await pipeline(this.files.read(file), createWriteStream(path));
    return path;
  }

  /** Keeps a file as a result. @returns the name under which it can be fetched once the job has ended */
  async keep(path: string, begins: string, ending: string): Promise<string> {
    const fileId = `${begins}-${randomUUID()}${ending}`;
    await this.files.save({ fileId, purpose: 'result' }, createReadStream(path));
    return fileId;
  }

  remove(): void {
    this.folder.remove();
  }

  /** Removes what killed processes left behind. */
  static removeLeft(parent: string): void {
    removeDeserted(parent, prefix);
  }
}
