import { invalid } from '../../kernel/domain-error.js';
import { aWeekday } from '../../kernel/expectations.js';

const chinese = /^(?:周|星期|礼拜)([一二三四五六日天])$/;
const days = '一二三四五六日';
const expected = { en: `${aWeekday.en}, or 周一 to 周日`, zh: `${aWeekday.zh}，或“周一”到“周日”` };

/** A weekday as files write it: 1 (Monday) to 7, or 周一, 星期一. @throws {DomainError} 'invalid' naming `field` where it is none */
export function weekday(field: string, text: string): number {
  const [, day] = chinese.exec(text) ?? [];
  if (day !== undefined) return days.indexOf(day === '天' ? '日' : day) + 1;
  if (!/^[1-7](\.0+)?$/.test(text)) throw invalid(field, expected, text);
  return Number(text);
}
