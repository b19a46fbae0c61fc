import { expect, it } from '@jest/globals';
import { en } from '../../../console/src/i18n/en.js';
import { zh } from '../../../console/src/i18n/zh.js';
import { en as enJobs } from '../../../console/src/jobs/texts/en.js';
import { zh as zhJobs } from '../../../console/src/jobs/texts/zh.js';
import { en as enHistory } from '../../../console/src/pages/history/texts/en.js';
import { en as enSettings } from '../../../console/src/pages/settings/texts/en.js';
import { describeInBrowser } from '../../support/browser.js';
import { ConsoleWindow } from '../../support/console-page.js';
import { signedInService } from '../../support/signed-in.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const service = signedInService(() => folder);

/** A region so large that it is simulated for as long as the test looks on. */
const region = { retailers: 500, products: 60, weeks: 500 };

describeInBrowser.each([
  ['en-GB', en, enJobs],
  ['zh-CN', zh, zhJobs],
] as const)('long work in %s', (newPage, [locale, texts, said]) => {
  it('shows progress, is left and found again, and is cancelled with the reason', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto('/jobs');
    await window.signIn(texts);
    await page.getByRole('heading', { name: said.title, exact: true }).waitFor();
    const { jobId } = (await service.post('/api/simulations', region)).body as { jobId: string };
    await window.goto(`/jobs/${jobId}`);
    const bar = page.getByRole('progressbar', { name: said.kind.simulate });
    await bar.waitFor();
    // It moves by itself: nothing is loaded again.
    await window.until('document.querySelector("progress").value > 0');
    await window.expectFit('one job');
    await page.getByRole('link', { name: said.back }).click();
    await page.getByRole('navigation').getByText('1').waitFor();
    await window.expectFit('jobs');
    await page.getByRole('main').getByRole('link', { name: said.kind.simulate }).first().click();
    await page.getByRole('button', { name: said.cancel }).click();
    await page.getByLabel(said.cancelReason).fill('too large');
    await page.getByRole('button', { name: said.cancel }).click();
    const why = locale === 'zh-CN' ? '由 lin（planner）取消：too large。' : 'Cancelled by lin (planner): too large.';
    await page.getByText(why).waitFor();
    const job = (await service.get(`/api/jobs/${jobId}`)).body;
    expect(job).toMatchObject({ stage: 'cancelled', cancel: { actor: 'lin', reason: 'too large' } });
    await page.getByRole('link', { name: said.back }).click();
    await page.getByText(said.stage.cancelled, { exact: true }).first().waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('tells what came of it, and of one that is not known that there is no such page', async () => {
    const { jobId } = (await service.post('/api/verifications', {})).body as { jobId: string };
    const window = await ConsoleWindow.open(await newPage(), service.url, locale);
    const { page } = window;
    await window.goto(`/jobs/${jobId}`);
    await window.signIn(texts);
    await page.getByRole('heading', { name: said.result.title }).waitFor();
    const { result } = (await service.get(`/api/jobs/${jobId}`)).body as { result: { events: number } };
    const events = new Intl.NumberFormat('en').format(result.events);
    await page.getByText(said.result.whole.replace('{{formatted}}', events)).waitFor();
    await window.expectFit('one job');
    expect(window.complaints).toEqual([]);
    await window.goto('/jobs/none');
    await page.getByRole('heading', { name: texts.notFound.title }).waitFor();
    await window.close();
  });
});

describeInBrowser('a page whose files cannot be had', (newPage) => {
  it('is loaded anew where another build is served, else says so beside what stands around it', async () => {
    const window = await ConsoleWindow.open(await newPage(), service.url, 'en-GB');
    const { page } = window;
    await window.goto('/settings');
    await window.signIn(en);
    await page.getByRole('heading', { name: enSettings.title }).waitFor();
    const ofJobs = '**/assets/jobs-section-*.js';
    await page.route(ofJobs, (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.getByRole('navigation').getByRole('link', { name: en.nav.jobs }).click();
    await page.getByRole('heading', { name: enJobs.title, exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('navigation').getByRole('link', { name: en.nav.history }).click();
    await page.getByRole('alert').getByText(en.broken.title).waitFor();
    await window.expectFit('a page that is not there');
    await page.getByRole('navigation').getByRole('link', { name: en.nav.jobs }).click();
    await page.getByRole('heading', { name: enJobs.title, exact: true }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: en.nav.history }).click();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: en.retry }).click();
    await page.getByRole('heading', { name: enHistory.title, exact: true }).waitFor();
    await window.close();
  });
});
