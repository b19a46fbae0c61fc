import type { Language } from '../../kernel/language.js';
import type { ProductDetails } from '../../recording/products/product.events.js';
import type { RetailerDetails } from '../../recording/retailers/retailer.events.js';

type Field = keyof RetailerDetails | keyof ProductDetails;

/** What details of retailers and products are called. */
const names: Readonly<Record<Field, Readonly<Record<Language, string>>>> = {
  name: { en: 'name', zh: '名称' },
  area: { en: 'area', zh: '区域' },
  class: { en: 'class', zh: '档位' },
  businessType: { en: 'business type', zh: '业态' },
  route: { en: 'route', zh: '线路' },
  orderDay: { en: 'order day', zh: '订货日' },
  orderCycle: { en: 'order cycle', zh: '订货周期' },
  firstCall: { en: 'first call', zh: '首次访销' },
  brand: { en: 'brand', zh: '品牌' },
  category: { en: 'category', zh: '品类' },
  supplier: { en: 'supplier', zh: '供应商' },
  priceBand: { en: 'price band', zh: '价位' },
  unit: { en: 'unit of measure', zh: '计量单位' },
  packSize: { en: 'pack size', zh: '包装数量' },
  purchasePriceMinor: { en: 'purchase price', zh: '采购价' },
  unitPriceMinor: { en: 'wholesale price', zh: '批发价' },
  retailPriceMinor: { en: 'guide retail price', zh: '建议零售价' },
  marginShare: { en: 'cost of a missing unit', zh: '缺货损失' },
  holdingShare: { en: 'cost of holding a unit for a week', zh: '每周持有成本' },
  leastUnits: { en: 'least suggested', zh: '最低建议量' },
};

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};

/** An ISO weekday, 1 Monday … 7 Sunday. */
export function weekdayName(day: number, language: Language): string {
  return weekdays[language][day - 1] ?? String(day);
}

/** Details as they are from now on: `name Gin, pack size 6 units`. */
export function sayDetails(changes: Partial<RetailerDetails & ProductDetails>, language: Language): string {
  const said = Object.entries(changes).map(([field, value]) => {
    const name = names[field as Field]?.[language] ?? field;
    return `${name} ${valueOf(field, value, language)}`;
  });
  return said.join(language === 'zh' ? '，' : ', ');
}

function valueOf(field: string, value: string | number, language: Language): string {
  const [en, zh] = valueIn(field, value);
  return language === 'zh' ? zh : en;
}

function valueIn(field: string, value: string | number): [en: string, zh: string] {
  if (typeof value === 'string') return [value, value];
  if (field.endsWith('Minor')) return [counted(value, 'minor unit'), `${value} 分`];
  if (field.endsWith('Share')) return [`${value} of the wholesale price`, `批发价的 ${value} 倍`];
  if (field === 'orderDay') return [weekdayName(value, 'en'), weekdayName(value, 'zh')];
  if (field === 'orderCycle') return [counted(value, 'week'), `${value} 周`];
  return [counted(value, 'unit'), `${value} 个单位`];
}

/** `1 unit`, `2 units`. */
export function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
