import type { Page, PageRequest } from '../../kernel/page.js';
import type { AccessStore } from '../store/access-store.js';
import { RefusedAttempt } from '../store/entities/refused-attempt.entity.js';

/** `kept`: the newest so many. `perMinute`: more are only counted, as a flood must not keep the database busy. */
const defaultLimits = { kept: 10_000, perMinute: 300 };
const minuteMs = 60_000;
/** Characters of a detail that are kept. */
const longestDetail = 500;

export type Attempt = Pick<RefusedAttempt, 'code' | 'actor' | 'address' | 'route' | 'detail'>;

/** What was refused for who asked: a log of its own, of bounded length. */
export class RefusedAttempts {
  private minute = { began: -Infinity, noted: 0 };
  private skipped = 0;

  constructor(
    private readonly store: AccessStore,
    private readonly limits = defaultLimits,
  ) {}

  async note(attempt: Attempt): Promise<void> {
    if (!this.hasRoom()) return void this.skipped++;
    const { skipped } = this;
    this.skipped = 0;
    await this.store.change(async (writer) => {
      const [newest] = (await this.store.page(RefusedAttempt, 'number DESC', { limit: 1, offset: 0 })).items;
      const number = (newest?.number ?? 0) + 1;
      const detail = attempt.detail.slice(0, longestDetail);
      await writer.upsert(RefusedAttempt, [{ number, refusedAt: this.store.now(), ...attempt, detail, skipped }]);
      await writer.delete(RefusedAttempt, { number: number - this.limits.kept });
    });
  }

  /** Newest first. */
  page(page: PageRequest): Promise<Page<RefusedAttempt>> {
    return this.store.page(RefusedAttempt, 'number DESC', page);
  }

  private hasRoom(): boolean {
    const now = performance.now();
    if (now - this.minute.began > minuteMs) this.minute = { began: now, noted: 0 };
    return ++this.minute.noted <= this.limits.perMinute;
  }
}
