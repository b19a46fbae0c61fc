import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.js';
import { testService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = testService(() => folder);

describeInBrowser('the page at the front door', (newPage) => {
  it('says what this is, and every link on it leads somewhere', async () => {
    const page = await newPage();
    await page.goto(service.url);
    expect(await page.title()).toBe('Almanac');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Almanac');
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as { href?: string }).href));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect((await page.goto(link ?? ''))?.status()).toBe(200);
  });

  it('leads to the documentation of the API, which shows its routes and complains of nothing', async () => {
    const page = await newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(service.url);
    await page.getByRole('link', { name: 'The API and its documentation' }).click();
    // Only what is on the screen is drawn: one as tall as the page shows all of it.
    await page.setViewportSize({ width: 1280, height: 30_000 });
    await page.getByText('/api/retailers/{retailerId}/suggestions').first().waitFor();
    await page.getByText('/api/orders', { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('can be read on a telephone without scrolling sideways', async () => {
    const page = await newPage();
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(service.url);
    const [wide, shown] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(wide).toBeLessThanOrEqual(shown);
  });
});
