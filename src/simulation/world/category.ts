/** What is true of a family of products: pack, price, size of demand, and what its year looks like. */
export interface Category {
  readonly name: string;
  /** Measure word of a sales unit. */
  readonly unit: string;
  readonly packSize: readonly number[];
  /** Price to the retailer of the cheapest and the dearest product, in fen. */
  readonly unitPriceMinor: readonly [cheapest: number, dearest: number];
  /** Units a middling retailer sells of the best product in a middling week. */
  readonly weeklyUnits: number;
  /** Day of the year (0 … 364) when it sells best, and how much above the middle, in logarithms. */
  readonly peakDay: number;
  readonly swing: number;
  /** Lift in the days before the festival, in logarithms. */
  readonly springFestival: number;
  readonly midAutumn: number;
  readonly brands: readonly string[];
  readonly kinds: readonly string[];
  /** How much more or less a type of business sells of it; 1 where not named. */
  readonly taste: Readonly<Record<string, number>>;
}

const [tobaccoShop, restaurant, supermarket, grocery] = [
  '烟酒店 tobacco and liquor shop',
  '餐馆 restaurant',
  '超市 supermarket',
  '食杂店 grocery',
];
export const businessTypes = [tobaccoShop, restaurant, supermarket, grocery, '便利店 convenience store'];

/** All brands are invented. */
export const categories: readonly Category[] = [
  {
    name: '卷烟 cigarettes',
    unit: '条',
    packSize: [5, 10],
    unitPriceMinor: [5_500, 42_000],
    weeklyUnits: 14,
    peakDay: 10,
    swing: 0.06,
    springFestival: 0.45,
    midAutumn: 0.2,
    brands: ['云岭 Yunling', '红枫 Hongfeng', '江月 Jiangyue'],
    kinds: ['硬盒 hard pack', '软盒 soft pack', '细支 slim', '珍品 reserve'],
    taste: { [tobaccoShop]: 1.7, [restaurant]: 0.5 },
  },
  {
    name: '白酒 baijiu',
    unit: '瓶',
    packSize: [6],
    unitPriceMinor: [1_800, 98_000],
    weeklyUnits: 5,
    peakDay: 345,
    swing: 0.25,
    springFestival: 0.95,
    midAutumn: 0.6,
    brands: ['松鹤 Songhe', '青石 Qingshi', '长河 Changhe'],
    kinds: ['特曲 tequ 500ml', '老窖 laojiao 500ml', '小瓶 flask 100ml', '礼盒 gift box'],
    taste: { [tobaccoShop]: 1.8, [restaurant]: 1.3, [grocery]: 0.7 },
  },
  {
    name: '啤酒 beer',
    unit: '瓶',
    packSize: [12, 24],
    unitPriceMinor: [280, 1_100],
    weeklyUnits: 45,
    peakDay: 205,
    swing: 0.65,
    springFestival: 0.3,
    midAutumn: 0.1,
    brands: ['金麦 Jinmai', '海棠 Haitang'],
    kinds: ['清爽 light 500ml', '纯生 draft 500ml', '易拉罐 can 330ml', '精酿 craft 330ml'],
    taste: { [restaurant]: 2.4, [tobaccoShop]: 0.7 },
  },
  {
    name: '葡萄酒 wine',
    unit: '瓶',
    packSize: [6],
    unitPriceMinor: [2_500, 26_000],
    weeklyUnits: 2.5,
    peakDay: 350,
    swing: 0.2,
    springFestival: 0.7,
    midAutumn: 0.35,
    brands: ['银杏 Yinxing', '明珠 Mingzhu'],
    kinds: ['干红 dry red', '干白 dry white', '甜型 sweet'],
    taste: { [supermarket]: 1.6, [grocery]: 0.4 },
  },
  {
    name: '饮料 soft drinks',
    unit: '瓶',
    packSize: [15, 24],
    unitPriceMinor: [150, 600],
    weeklyUnits: 32,
    peakDay: 210,
    swing: 0.5,
    springFestival: 0.25,
    midAutumn: 0.05,
    brands: ['泉语 Quanyu', '果园 Guoyuan'],
    kinds: ['矿泉水 water 550ml', '绿茶 green tea 500ml', '橙汁 orange 1L', '凉茶 herbal 310ml'],
    taste: { [supermarket]: 1.4, [tobaccoShop]: 0.5 },
  },
  {
    name: '零食 snacks',
    unit: '袋',
    packSize: [10, 20],
    unitPriceMinor: [200, 2_800],
    weeklyUnits: 15,
    peakDay: 20,
    swing: 0.12,
    springFestival: 0.6,
    midAutumn: 0.25,
    brands: ['小满 Xiaoman', '麦香 Maixiang'],
    kinds: ['瓜子 seeds', '坚果 nuts', '饼干 biscuits', '糖果 sweets'],
    taste: { [supermarket]: 1.8, [restaurant]: 0.3, [tobaccoShop]: 0.3 },
  },
];
