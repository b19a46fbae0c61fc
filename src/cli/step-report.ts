import { ProgressBar } from './console.js';

const reportEvery = 0.25;

/** How far a step is: a bar on a terminal, a line a quarter elsewhere. */
export class StepReport {
  private readonly began = performance.now();
  private readonly bar: ProgressBar;
  private reported = 0;

  constructor(private readonly label: string) {
    this.bar = new ProgressBar(label);
  }

  /** @param share  0 … 1 */
  update(share: number): void {
    if (process.stderr.isTTY) return this.bar.update(share);
    if (share < this.reported + reportEvery || share >= 1) return;
    this.reported = Math.floor(share / reportEvery) * reportEvery;
    process.stdout.write(`  ${this.label}: ${Math.round(100 * this.reported)} %\n`);
  }

  done(what = 'done'): void {
    this.bar.stop();
    const seconds = ((performance.now() - this.began) / 1000).toFixed(1);
    process.stdout.write(`  ${this.label}: ${what}, ${seconds} s\n`);
  }
}
