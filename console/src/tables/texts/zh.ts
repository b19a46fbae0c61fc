import type { Texts } from '../../i18n/en.js';
import type { en } from './en.js';

/** What tables say, in Chinese. */
export const zh: Texts<typeof en> = {
  rows_one: '共 {{count}} 行',
  rows_other: '共 {{count}} 行',
  keys: '↑ ↓ 换行 · PgUp、PgDn 翻页 · Home、End 首尾 · 回车打开',
};
