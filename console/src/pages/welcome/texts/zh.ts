import type { Texts } from '../../../i18n/en.js';
import type { en } from './en.js';

/** What the first pages say, in Chinese. */
export const zh: Texts<typeof en> = {
  emptyTitle: '尚无任何记录',
  emptyOthers: '请由货源计划员或管理员导入零售户、产品和订单，之后这里会显示您的页面。',
  choose: '您想如何开始？',
  simulate: {
    title: '模拟一个区域',
    about: '随机生成零售户、产品和数年的订单，供您浏览和试用全部功能。',
    warning: '仅供试用：模拟的内容会保留在本数据库中。',
    size: '规模',
    sizes: {
      small: '小：{{retailers}} 个零售户，{{products}} 个产品，{{weeks}} 周',
      medium: '中：{{retailers}} 个零售户，{{products}} 个产品，{{weeks}} 周',
      large: '大：{{retailers}} 个零售户，{{products}} 个产品，{{weeks}} 周',
    },
    about_small: '约十秒。',
    about_medium: '约一分钟。',
    about_large: '需要几分钟。',
    run: '开始模拟',
  },
  import: {
    title: '导入自己的数据',
    about: '从 CSV 文件或 Excel 工作簿导入零售户、产品和订单，然后预测。',
    go: '导入文件',
  },
  steps: { label: '步骤', simulate: '模拟区域', forecast: '预测订单', call: '录入订单' },
  forecast: {
    missing: '区域已生成。预测会给出每个零售户可能订的数量。',
    run: '开始预测',
  },
  again: '重试',
  ready: {
    title: '已就绪：录入第一张订单',
    calls: '进入订单录入',
    off: '订单由电访员录入。您可以以电访员身份继续，随时可退出并另选角色。',
    asClerk: '以电访员身份继续',
    roles:
      '订单由电访员录入，您还没有该角色。您可以为自己添加电访员和货源计划员角色；与所有账号变更一样，此操作会被记录。',
    giveRoles: '为我添加这些角色',
    ask: '订单由电访员录入。该角色由管理员分配。',
  },
};
