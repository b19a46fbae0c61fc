import type { Browser, CDPSession, Page } from 'playwright-core';

/** Milliseconds that each of some interactions took. */
export type Times = readonly number[];

/** Writes down how long it is from a key to the end of the first frame before which something holds. */
const watchKeys = (holds: string) => `{
  const isWatched = 'waits' in globalThis;
  globalThis.waits = [];
  globalThis.isAnswered = () => ${holds};
  if (!isWatched) addEventListener('keydown', ({ timeStamp }) => {
    const look = () => {
      if (!isAnswered()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => waits.push(performance.now() - timeStamp);
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  }, { capture: true });
}`;

/** Writes down when frames are painted. */
const watchFrames = `{
  globalThis.frames = [];
  const next = (at) => { frames.push(at); requestAnimationFrame(next); };
  requestAnimationFrame(next);
}`;

/** A pause like that of somebody who types fast, milliseconds. After a longer one a browser takes longer for any key, also on an empty page. */
const pauseMs = 60;

/** A page in a window of its own. */
export class TimedPage {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** @param role  of whoever works on it */
  static async open(browser: Browser, role: string): Promise<TimedPage> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    await context.addInitScript(`localStorage.setItem('almanac.acting-as', '${role} Lin')`);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new TimedPage(page, session);
  }

  /** @param selector  is there when the page is ready */
  async goto(url: string, selector: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator(selector).first().waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /**
   * Presses keys one after the other, and waits for the answer to each.
   * @param before  is done before each of them and is not measured
   * @param holds  a condition in the page; what is drawn next is the answer where absent
   */
  async press(
    count: number,
    key: (i: number) => string,
    { before, holds = 'true' }: { before?: (i: number) => Promise<void>; holds?: string } = {},
  ): Promise<Times> {
    await this.page.bringToFront();
    await this.page.evaluate(watchKeys(holds));
    for (let i = 0; i < count; i++) {
      await before?.(i);
      await this.page.keyboard.press(key(i));
      do await this.pause();
      while ((await this.page.evaluate<number>('waits.length')) <= i);
    }
    return this.page.evaluate<number[]>('waits');
  }

  /** The same before each key, whatever is measured. */
  async pause(): Promise<void> {
    await this.page.waitForTimeout(pauseMs);
  }

  /** Turns the wheel over an element. @returns milliseconds between frames */
  async scroll(selector: string, steps: number, by: number): Promise<Times> {
    await this.page.bringToFront();
    await this.page.locator(selector).first().hover();
    await this.page.evaluate(watchFrames);
    for (let i = 0; i < steps; i++) await this.page.mouse.wheel(0, by);
    const at = await this.page.evaluate<number[]>('frames');
    return at.slice(1).map((time, i) => time - (at[i] ?? time));
  }

  /** Milliseconds of processor time that the page spends on some work. */
  async spentOn(work: () => Promise<unknown>): Promise<number> {
    const before = await this.spent();
    await work();
    return 1000 * ((await this.spent()) - before);
  }

  private async spent(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
