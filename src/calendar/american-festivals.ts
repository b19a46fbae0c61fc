import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { Festival, FestivalName } from './festival.js';

const names: Readonly<Record<string, Omit<Festival, 'date'>>> = {
  "New Year's Day": { key: 'new-year', zh: '元旦', en: 'New Year', fixed: true },
  'Easter Sunday': { key: 'easter', zh: '复活节', en: 'Easter', fixed: false },
  'Memorial Day': { key: 'memorial-day', zh: '阵亡将士纪念日', en: 'Memorial Day', fixed: false },
  'Independence Day': { key: 'independence-day', zh: '美国独立日', en: 'Independence Day', fixed: true },
  'Labor Day': { key: 'labor-day', zh: '美国劳动节', en: 'Labor Day', fixed: false },
  Halloween: { key: 'halloween', zh: '万圣节前夜', en: 'Halloween', fixed: true },
  'Thanksgiving Day': { key: 'thanksgiving', zh: '感恩节', en: 'Thanksgiving', fixed: false },
  'Christmas Day': { key: 'christmas', zh: '圣诞节', en: 'Christmas', fixed: true },
};

let rules: Holidays | undefined;

/** The festivals of the United States that move trade, in the calendar year `year`, in order of date. */
export function americanFestivals(year: number): Festival[] {
  return unitedStates()
    .getHolidays(year, 'en-US')
    .flatMap(({ name, date, substitute }) => {
      const festival = names[name];
      return festival && !substitute ? [{ ...festival, date: date.slice(0, 10) }] : [];
    });
}

/** Public holidays that do not move trade, in Chinese. */
const otherHolidays: Readonly<Record<string, string>> = {
  'Martin Luther King Jr. Day': '马丁·路德·金日',
  "Washington's Birthday": '华盛顿诞辰日',
  Juneteenth: '六月节',
  'Columbus Day': '哥伦布日',
  'Veterans Day': '退伍军人节',
};

/** The public holidays of the United States in the calendar year `year`, substitute days included: date → name. */
export function americanDaysOff(year: number): Map<string, FestivalName> {
  const days = new Map<string, FestivalName>();
  for (const { name, date, type } of unitedStates().getHolidays(year, 'en-US')) {
    const base = name.replace(/ \(substitute day\)$/, '');
    const { en, zh } = names[base] ?? { en: base, zh: otherHolidays[base] ?? base };
    if (type === 'public') days.set(date.slice(0, 10), { en, zh });
  }
  return days;
}

// Loaded when first asked for: the rules of all countries take 0.15 s, which most commands need not spend.
function unitedStates(): Holidays {
  if (!rules) {
    const Rules = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
    rules = new Rules('US', { types: ['public', 'observance'] });
  }
  return rules;
}
