import { DomainError } from '../kernel/domain-error.js';

/** Lets some do work at once that is done where requests are answered; others wait for their turn. */
export class Turns {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most  at once
   * @param mostWaiting  besides
   */
  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws {DomainError} 'queue-full' where too many wait */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.working < this.most) this.working++;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.working--;
    }
  }

  private turn(): Promise<void> {
    const most = this.mostWaiting;
    if (this.waiting.length >= most) {
      const expected = { en: `at most ${most} files that wait to be looked at`, zh: `最多 ${most} 个文件等待查看` };
      const found = { en: `${most} of them already`, zh: `已有 ${most} 个` };
      const sentence = {
        en: `Expected ${expected.en}, found ${found.en}. Try again in a moment.`,
        zh: `${expected.zh}，${found.zh}。请稍后再试。`,
      };
      throw new DomainError('queue-full', sentence, [{ field: 'body', expected, found }]);
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
