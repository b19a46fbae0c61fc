import type { Texts } from '../../i18n/en.js';
import type { en } from './en.js';

/** What charts say, in Chinese. */
export const zh: Texts<typeof en> = {
  history: '需求量',
  expected: '预测',
  range: '八成把握的区间',
  rangeFrom: '区间下限（P10）',
  rangeTo: '区间上限（P90）',
  asOf: '{{day}}时的预测',
  week: '周（周一）',
  festival: '节日',
  table: '以表格查看',
  summary: '按周，单位：{{unit}}。需求量为{{from}}至{{to}}；预测为{{first}}至{{last}}，合计 {{mean}} {{unit}}。',
  noForecast: '按周，单位：{{unit}}。需求量为{{from}}至{{to}}。',
};
