import { useLayoutEffect, type ReactNode } from 'react';
import { ConfigProvider, theme as antd } from 'antd';
import { useTheme } from './use-theme.js';

const fonts = "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The colours of Ant Design's parts; those of our own are in `styles.css`. */
const light = { colorPrimary: '#0f5f5c', colorLink: '#0f5f5c', colorTextPlaceholder: '#5c6770', colorError: '#b3261e' };
const dark = { colorPrimary: '#2a8f87', colorLink: '#6fd0c4', colorTextPlaceholder: '#98a4ab', colorBgBase: '#12181b' };

/** A nonce lets the styles in that are made at run time: the policy of the page takes no others. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

export function Themed({ children }: { readonly children: ReactNode }) {
  const { isDark } = useTheme();
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  const algorithm = isDark ? antd.darkAlgorithm : antd.defaultAlgorithm;
  const token = { fontFamily: fonts, borderRadius: 6, motion: false, ...(isDark ? dark : light) };
  return (
    <ConfigProvider
      csp={{ nonce }}
      theme={{ algorithm, token }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
