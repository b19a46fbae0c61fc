import type { RetailerDetails } from '../../recording/retailers/retailer.events.js';
import { lognormal, normal } from '../distributions.js';
import { randomOf, type Random } from '../random.js';
import type { SimulationOptions } from '../simulation-options.js';
import { businessTypes } from './category.js';

/** A retailer and what only the simulation knows of it. Weeks are counted from the start of the history. */
export interface SimulatedRetailer {
  readonly retailerId: string;
  readonly details: RetailerDetails & { readonly route: string; readonly orderDay: number };
  /** 1 for a middling retailer. */
  readonly size: number;
  /** Growth of its demand in a year, in logarithms. */
  readonly growth: number;
  /** First week in which it trades; 0 where it always did. */
  readonly openWeek: number;
  /** First week in which it trades no more; Infinity where it goes on. */
  readonly closeWeek: number;
  /** Whole days of sales it wants in stock beyond the next delivery. */
  readonly safetyDays: number;
  /** How often the phone is not answered on its order day. */
  readonly missRate: number;
  /** What it declares, as a multiple of what it needs: 1.2 asks for a fifth too much. */
  readonly declarationBias: number;
  /** How much more it asks for when goods are scarce: 0.5 is half as much again. */
  readonly exaggeration: number;
  readonly accountManager: string;
  readonly clerk: string;
  readonly driver: string;
}

const areas = ['东湖 Donghu', '西山 Xishan', '南桥 Nanqiao', '北塘 Beitang', '城关 Chengguan', '新港 Xingang'];
const families = [
  '李 Li',
  '王 Wang',
  '张 Zhang',
  '刘 Liu',
  '陈 Chen',
  '杨 Yang',
  '赵 Zhao',
  '黄 Huang',
  '周 Zhou',
  '吴 Wu',
];
const fortunes = [
  '兴旺 Xingwang',
  '福来 Fulai',
  '顺发 Shunfa',
  '家和 Jiahe',
  '百姓 Baixing',
  '平安 Pingan',
  '鑫源 Xinyuan',
];
const clerks = ['陈静 Chen Jing', '李娜 Li Na', '王芳 Wang Fang', '赵敏 Zhao Min'];
const accountManagers = [
  '刘洋 Liu Yang',
  '张伟 Zhang Wei',
  '杨帆 Yang Fan',
  '黄磊 Huang Lei',
  '周涛 Zhou Tao',
  '吴迪 Wu Di',
];
const drivers = ['孙强 Sun Qiang', '马军 Ma Jun', '朱勇 Zhu Yong', '胡斌 Hu Bin', '郭刚 Guo Gang'];
const sizeOfClass = { A: 3, B: 1.6, C: 0.8, D: 0.35 } as const;

/** The retailers of the region, spread over areas, classes and order days. */
export function makeRetailers({ retailers, weeks, seed }: SimulationOptions): SimulatedRetailer[] {
  return Array.from({ length: retailers }, (_, i) => {
    const retailerId = `R${String(i + 1).padStart(4, '0')}`;
    return makeRetailer(retailerId, weeks, randomOf(seed, 'retailer', retailerId));
  });
}

function makeRetailer(retailerId: string, weeks: number, random: Random): SimulatedRetailer {
  const area = random.index(areas.length);
  const orderDay = 1 + random.index(5);
  const draw = random.uniform();
  const retailerClass = draw < 0.12 ? 'A' : draw < 0.37 ? 'B' : draw < 0.72 ? 'C' : 'D';
  const [familyZh, familyEn] = random.pick(families).split(' ');
  const [fortuneZh, fortuneEn] = random.pick(fortunes).split(' ');
  const opensLate = weeks >= 40 && random.chance(0.05);
  const closesEarly = !opensLate && weeks >= 40 && random.chance(0.04);
  return {
    retailerId,
    details: {
      name: `${familyZh}家${fortuneZh}店 (${familyEn} ${fortuneEn} shop)`,
      area: areas[area] as string,
      class: retailerClass,
      businessType: random.pick(businessTypes),
      route: `${'ABCDEF'[area]}${orderDay}`,
      orderDay,
    },
    size: sizeOfClass[retailerClass] * lognormal(random, 0.3),
    growth: 0.06 * normal(random),
    openWeek: opensLate ? Math.round(weeks * random.between(0.1, 0.8)) : 0,
    closeWeek: closesEarly ? Math.round(weeks * random.between(0.3, 0.9)) : Infinity,
    safetyDays: 4 + random.index(9),
    missRate: 0.01 + 0.05 * random.uniform() ** 2,
    declarationBias: lognormal(random, 0.25) * 1.1,
    exaggeration: 1.2 * random.uniform() ** 2,
    accountManager: accountManagers[area] as string,
    clerk: random.pick(clerks),
    driver: drivers[orderDay - 1] as string,
  };
}
