import type { Texts } from '../../../i18n/en.js';
import type { en } from './en.js';

/** What the palette says, in Chinese. */
export const zh: Texts<typeof en> = {
  title: '转到',
  hint: '页面、零售户或产品的名称或编号、订单编号',
  found: '结果',
  page: '页面',
  retailer: '零售户',
  product: '产品',
  order: '订单',
  history: '历史记录',
  search: '在全部记录中查找“{{text}}”',
  reading: '查找中……',
  nothing: '没有这个名称或编号。',
};
