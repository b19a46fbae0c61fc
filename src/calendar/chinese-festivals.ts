import { Lunar, Solar } from 'lunar-typescript';
import type { Festival } from './festival.js';

/**
 * China's seven public festivals in the calendar year `year`, in order of date.
 *
 * Spring Festival, Dragon Boat and Mid-Autumn follow the lunar calendar (1/1, 5/5, 8/15), Qingming the sun's longitude;
 * `lunar-typescript` works all four out astronomically for any year.
 */
export function chineseFestivals(year: number): Festival[] {
  const festivals: Festival[] = [
    { key: 'new-year', zh: '元旦', en: 'New Year', fixed: true, date: `${year}-01-01` },
    { key: 'spring-festival', zh: '春节', en: 'Spring Festival', fixed: false, date: lunarDate(year, 1, 1) },
    { key: 'qingming', zh: '清明节', en: 'Qingming', fixed: false, date: qingming(year) },
    { key: 'labour-day', zh: '劳动节', en: 'Labour Day', fixed: true, date: `${year}-05-01` },
    { key: 'dragon-boat', zh: '端午节', en: 'Dragon Boat Festival', fixed: false, date: lunarDate(year, 5, 5) },
    { key: 'mid-autumn', zh: '中秋节', en: 'Mid-Autumn Festival', fixed: false, date: lunarDate(year, 8, 15) },
    { key: 'national-day', zh: '国庆节', en: 'National Day', fixed: true, date: `${year}-10-01` },
  ];
  return festivals.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

// The lunar year that begins in January or February of `year` bears its number.
function lunarDate(year: number, month: number, day: number): string {
  return Lunar.fromYmd(year, month, day).getSolar().toYmd();
}

function qingming(year: number): string {
  const term = Solar.fromYmd(year, 4, 1).getLunar().getJieQiTable()['清明'];
  if (!term) throw new RangeError(`Qingming of ${year}: expected a solar term, found none.`);
  return term.toYmd();
}
