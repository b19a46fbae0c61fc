import { LRUCache } from 'lru-cache';

/** Values used last that were computed from one version of the data; those of another version are forgotten. */
export class VersionedCache<Value extends object> {
  private readonly values: LRUCache<string, Value>;
  private version = '';

  /** @param max  values kept */
  constructor(max: number) {
    this.values = new LRUCache({ max });
  }

  get(version: string, key: string): Value | undefined {
    return version === this.version ? this.values.get(key) : undefined;
  }

  set(version: string, key: string, value: Value): void {
    if (version !== this.version) this.values.clear();
    this.version = version;
    this.values.set(key, value);
  }
}
