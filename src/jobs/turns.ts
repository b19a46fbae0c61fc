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
      const [expected, found] = [`at most ${most} files that wait to be looked at`, `${most} of them already`];
      const fault = { field: 'body', expected, found };
      throw new DomainError('queue-full', `Expected ${expected}, found ${found}. Try again in a moment.`, [fault]);
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
