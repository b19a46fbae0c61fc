import { readFileSync, statSync } from 'node:fs';

/** A text file of the built console. A build that replaces it while the service runs is noticed. */
export class BuiltText {
  private text: string | undefined;
  private version = '';

  constructor(private readonly file: string) {}

  /** The text as it is built now; where a build is under way, as it was before. undefined where it was never built. */
  read(): string | undefined {
    const now = statSync(this.file, { throwIfNoEntry: false });
    const version = now ? `${now.mtimeMs} ${now.size}` : this.version;
    if (version !== this.version) {
      this.text = readFileSync(this.file, 'utf8');
      this.version = version;
    }
    return this.text;
  }
}
