import type { Texts } from '../../../i18n/en.js';
import type { en } from './en.js';

/** What the page of one's own settings says, in Chinese. */
export const zh: Texts<typeof en> = {
  title: '个人设置',
  done: '我的操作记录',
  password: '修改密码',
  about: '修改后，其他浏览器和设备上将退出登录。',
  old: '当前密码',
  changed: '密码已修改。',
};
