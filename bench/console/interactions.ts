import type { Browser } from 'playwright-core';
import { day, type Region } from './region.js';
import { TimedPage, type Times } from './timed-page.js';

const presses = 40;
/** Presses before those that are measured. */
const warm = 10;
const turn = (i: number) => (i % 2 === 0 ? '7' : 'Backspace');

/** Something that somebody does again and again on a page. */
interface Interaction {
  readonly what: string;
  readonly role: string;
  readonly path: (region: Region) => string;
  readonly ready: string;
  /** @param count  of presses. @param holds  as of {@link TimedPage.press} */
  readonly times: (timed: TimedPage, count: number, holds?: string) => Promise<Times>;
  /** Holds in the page once everything is there, where something follows the first frame that takes longer. */
  readonly whole?: string;
}

const grid = ({ runId }: Region) => `/planning/forecasts/${runId}?level=retailer`;

const interactions: readonly Interaction[] = [
  {
    ...{ what: 'order entry: a digit', role: 'clerk', path: () => `/calls/${day}`, ready: '.lines td input' },
    times: async (timed, count) => {
      await timed.page.locator('.lines td input').first().focus();
      return timed.press(count, turn);
    },
  },
  {
    ...{ what: 'order entry: from line to line', role: 'clerk', path: () => `/calls/${day}`, ready: '.lines td input' },
    times: async (timed, count, holds) => {
      await timed.page.locator('.lines td input').first().focus();
      return timed.press(count, (i) => (i % 8 < 4 ? 'ArrowDown' : 'ArrowUp'), { holds });
    },
    whole: 'document.querySelector(".reasons")?.previousElementSibling.contains(document.activeElement)',
  },
  {
    ...{ what: 'call list: another call', role: 'clerk', path: () => `/calls/${day}`, ready: '.lines td input' },
    times: (timed, count, holds) =>
      timed.press(count, () => 'Enter', {
        before: async (i) => {
          await timed.page.waitForLoadState('networkidle');
          await timed.page
            .locator('.call-list [role=listitem] a')
            .nth((i % 20) + 1)
            .focus();
          await timed.pause();
        },
        holds,
      }),
    whole: 'document.activeElement.matches(".lines td input")',
  },
  {
    ...{ what: 'grid of retailers: Page Down', role: 'planner', path: grid, ready: '.grid-body [role=row]' },
    times: async (timed, count) => {
      await timed.page.locator('.grid').focus();
      return timed.press(count, (i) => (i % 8 < 4 ? 'PageDown' : 'PageUp'));
    },
  },
  {
    ...{ what: 'grid of retailers: sort', role: 'planner', path: grid, ready: '.grid-body [role=row]' },
    times: async (timed, count) => {
      await timed.page.locator('.grid-head button').first().focus();
      return timed.press(count, () => 'Enter');
    },
  },
  {
    ...{ what: 'grid of retailers: a letter to find', role: 'planner', path: grid, ready: '.grid-body [role=row]' },
    times: async (timed, count) => {
      await timed.page.locator('.filters input').first().focus();
      return timed.press(count, turn);
    },
  },
  {
    ...{ what: 'palette: a letter', role: 'manager', path: () => '/history', ready: '.timeline li' },
    times: async (timed, count) => {
      await timed.page.keyboard.press('Control+k');
      await timed.page.locator('dialog input').waitFor();
      return timed.press(count, turn);
    },
  },
  {
    ...{ what: 'history: another search', role: 'manager', path: () => '/history', ready: '.timeline li' },
    times: (timed, count, holds) =>
      timed.press(count, () => 'Enter', {
        before: async (i) => {
          await timed.page.waitForLoadState('networkidle');
          await timed.page.locator('.search input[name=text]').fill(`word ${i}`);
          await timed.pause();
        },
        holds,
      }),
    whole: 'document.querySelector(".stale") === null',
  },
];

/** How long an interaction takes. */
interface Measured {
  readonly what: string;
  /** from a key to the frame that is painted next */
  readonly times: Times;
  /** until everything is there, where that is later */
  readonly whole?: Times;
}

export async function interactionTimes(browser: Browser, region: Region): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { what, role, path, ready, times, whole } of interactions) {
    const timed = await TimedPage.open(browser, role);
    await timed.goto(region.url + path(region), ready);
    await times(timed, warm);
    const first = await times(timed, presses);
    measured.push({ what, times: first, ...(whole && { whole: await times(timed, warm, whole) }) });
    await timed.close();
  }
  return measured;
}

/** The same on a page that has nothing but a field. */
export async function emptyPageTimes(browser: Browser, { url }: Region): Promise<Times> {
  const timed = await emptyPage(browser, url, '<input autofocus>');
  await timed.page.locator('input').focus();
  await timed.press(warm, turn);
  const times = await timed.press(presses, turn);
  await timed.close();
  return times;
}

/** A page of the service without anything of the console. */
async function emptyPage(browser: Browser, url: string, body: string): Promise<TimedPage> {
  const timed = await TimedPage.open(browser, 'clerk');
  await timed.page.route(`${url}/empty`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await timed.page.goto(`${url}/empty`);
  return timed;
}

const [steps, stepBy] = [60, 340];

/** Milliseconds between frames while the grid of retailers is scrolled, and while an empty page is. */
export async function scrollTimes(browser: Browser, region: Region): Promise<{ grid: Times; empty: Times }> {
  const timed = await TimedPage.open(browser, 'planner');
  await timed.goto(region.url + grid(region), '.grid-body [role=row]');
  const times = await timed.scroll('.grid', steps, stepBy);
  await timed.close();
  const bare = await emptyPage(browser, region.url, '<div style="height: 200000px">');
  const empty = await bare.scroll('div', steps, stepBy);
  await bare.close();
  return { grid: times, empty };
}
