/**
 * Reads shared by all who ask for the same at the same time. A question that comes while its read is under way is answered by the
 * next one, which begins after it: what was read before a question was asked never answers it.
 */
export class SharedReads<Value> {
  private readonly underWay = new Map<string, { readonly running: Promise<Value>; next?: Promise<Value> }>();

  get(key: string, read: () => Promise<Value>): Promise<Value> {
    const entry = this.underWay.get(key);
    if (!entry) return this.start(key, read);
    const start = () => this.start(key, read);
    return (entry.next ??= entry.running.then(start, start));
  }

  private start(key: string, read: () => Promise<Value>): Promise<Value> {
    const entry: { readonly running: Promise<Value>; next?: Promise<Value> } = { running: read() };
    this.underWay.set(key, entry);
    const end = () => {
      if (!entry.next) this.underWay.delete(key);
    };
    entry.running.then(end, end);
    return entry.running;
  }
}
