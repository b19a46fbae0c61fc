import type { Texts } from '../../../i18n/en.js';
import type { shortage as en } from './shortage.en.js';

/** What the page of shortages says, in Chinese. */
export const shortage: Texts<typeof en> = {
  title: '货源不足时怎么分？',
  about: '测算某产品分给谁、谁会少多少：按预计需求的比例分配，优先档级先足额供应。不作任何记录。',
  noPlan: '尚无采购计划。采购计划给出零售户的预计需求。',
  product: '产品（编号）',
  available: '可供数量',
  month: '期间',
  allMonths: '计划全部周',
  first: '优先档级',
  firstHint: 'A、B',
  ask: '测算',
  result: '预计需求 {{wanted}} {{unit}}，可供 {{available}}，可分 {{allocated}}，缺 {{missing}}。',
  enough: '货源充足：预计需求 {{wanted}} {{unit}}，可供 {{available}}。',
  retailer: '零售户',
  class: '档级',
  wanted: '预计需求',
  gets: '分得',
  loses: '缺少',
  share: '缺少比例',
};
