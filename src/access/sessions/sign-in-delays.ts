import { DomainError } from '../../kernel/domain-error.js';
import type { Writer } from '../../read-models/writer/writer.js';
import { tokenHash } from '../passwords/random-secrets.js';
import type { AccessStore } from '../store/access-store.js';
import { KnownAddress, SignInDelay } from '../store/entities/sign-in-delay.entity.js';

const day = 24 * 60 * 60_000;

/** How failed attempts delay the next one: the first ones do not, then each doubles the wait up to the longest. */
interface DelayRule {
  readonly free: number;
  readonly longestSeconds: number;
}

/** Of a name from one address. */
const ofAddress: DelayRule = { free: 5, longestSeconds: 900 };
/** Of a name from all addresses together from which its person has not signed in before: a network of machines that guesses. */
const ofStrangers: DelayRule = { free: 20, longestSeconds: 60 };

/**
 * Delays guessing. Nobody is locked out for good: attempts that come too early do not count, the longest wait is a quarter of an hour, and
 * failures from elsewhere do not delay a person at an address from which they have signed in before.
 */
export class SignInDelays {
  constructor(private readonly store: AccessStore) {}

  /**
   * Counts an attempt before the password is looked at, so that attempts at the same time count too; success takes it back.
   * @param userId  undefined where nobody has the name
   * @throws {DomainError} 'sign-in-delayed' with the seconds to wait
   */
  async begin(name: string, address: string, userId: string | undefined): Promise<void> {
    const wait = await this.store.change(async (writer) => {
      const isKnown = userId !== undefined && (await writer.find(KnownAddress, { userId, address })).length > 0;
      const rules: [string, DelayRule][] = [[keyOf(name, address), ofAddress]];
      if (!isKnown) rules.push([keyOf(name, '*'), ofStrangers]);
      const waits: number[] = [];
      for (const [delayKey] of rules) waits.push(await this.secondsLeft(writer, delayKey));
      const longest = Math.max(...waits);
      if (longest > 0) return longest;
      for (const [delayKey, rule] of rules) await this.count(writer, delayKey, rule);
      return 0;
    });
    if (wait > 0) throw delayed(wait);
  }

  /** The person is who they say: what failed from this address is forgotten, and the address is known from now on. */
  async succeeded(name: string, address: string, userId: string): Promise<void> {
    await this.store.change(async (writer) => {
      const lastAt = this.store.now();
      await writer.upsert(KnownAddress, [{ userId, address, lastAt }]);
      await writer.delete(SignInDelay, { delayKey: [keyOf(name, address), keyOf(name, '*')] });
    });
    await this.forgetOld();
  }

  private async secondsLeft(writer: Writer, delayKey: string): Promise<number> {
    const [delay] = await writer.find(SignInDelay, { delayKey });
    if (!delay) return 0;
    return Math.max(0, Math.ceil((Date.parse(delay.waitUntil) - Date.parse(this.store.now())) / 1000));
  }

  private async count(writer: Writer, delayKey: string, rule: DelayRule): Promise<void> {
    const [before] = await writer.find(SignInDelay, { delayKey });
    const isOld = before !== undefined && before.lastAt < this.store.now(-day);
    const failures = (isOld ? 0 : (before?.failures ?? 0)) + 1;
    const waitUntil = this.store.now(secondsAfter(failures, rule) * 1000);
    await writer.upsert(SignInDelay, [{ delayKey, failures, waitUntil, lastAt: this.store.now() }]);
  }

  /** Failures of yesterday do not count; the table stays small. */
  private async forgetOld(): Promise<void> {
    const old = await this.store.before(SignInDelay, 'last_at', this.store.now(-day));
    if (old.length === 0) return;
    const delayKey = old.map((each) => each.delayKey);
    await this.store.change(async (writer) => void (await writer.delete(SignInDelay, { delayKey })));
  }
}

/** Seconds to wait after so many failures. */
export function secondsAfter(failures: number, { free, longestSeconds }: DelayRule = ofAddress): number {
  return failures < free ? 0 : Math.min(longestSeconds, 2 ** Math.min(20, failures - free));
}

function keyOf(name: string, address: string): string {
  return tokenHash(`${name}\n${address}`);
}

function delayed(seconds: number): DomainError {
  const expected = { en: `a pause of ${seconds} s after attempts that failed`, zh: `多次失败后等待 ${seconds} 秒` };
  return new DomainError(
    'sign-in-delayed',
    { en: `Too many attempts failed: expected ${expected.en}.`, zh: `失败次数过多：请等待 ${seconds} 秒后再试。` },
    [{ field: 'name', expected, found: { en: 'another attempt', zh: '再次尝试' } }],
    { retryAfterSeconds: seconds },
  );
}
