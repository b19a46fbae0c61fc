import { units } from './units.js';

const chinese = /^(?:周|星期|礼拜)([一二三四五六日天])$/;
const days = '一二三四五六日';

/** A weekday as files write it: 1 (Monday) to 7, or 周一, 星期一. @throws {DomainError} 'invalid' naming `field` where it is no number */
export function weekday(field: string, text: string): number {
  const [, day] = chinese.exec(text) ?? [];
  return day === undefined ? units(field, text, 1) : days.indexOf(day === '天' ? '日' : day) + 1;
}
