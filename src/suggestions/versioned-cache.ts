import { LRUCache } from 'lru-cache';

/** Values used last that were computed from one version of the data; those of another version are forgotten. */
export class VersionedCache<Value extends object> {
  private readonly values: LRUCache<string, Value>;
  private readonly underWay = new Map<string, Promise<Value>>();
  private version = '';

  /**
   * @param max  values kept
   * @param currentVersion  the version of the data as it is now
   */
  constructor(
    max: number,
    private readonly currentVersion: () => Promise<string>,
  ) {
    this.values = new LRUCache({ max });
  }

  /**
   * The value of a key, computed once for all who ask for it at the same time. It is kept only where the data are still of this
   * version when it is done: else it may mix two of them.
   */
  async get(version: string, key: string, compute: () => Promise<Value>): Promise<Value> {
    const known = version === this.version ? this.values.get(key) : undefined;
    if (known) return known;
    const question = `${version}\n${key}`;
    const underWay = this.underWay.get(question) ?? this.compute(version, key, compute);
    this.underWay.set(question, underWay);
    return underWay.finally(() => this.underWay.delete(question));
  }

  private async compute(version: string, key: string, compute: () => Promise<Value>): Promise<Value> {
    const value = await compute();
    if ((await this.currentVersion()) !== version) return value;
    if (version !== this.version) this.values.clear();
    this.version = version;
    this.values.set(key, value);
    return value;
  }
}
