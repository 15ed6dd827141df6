import { legacyLogicalPropertiesTransformer, type StyleProvider } from '@ant-design/cssinjs'
import type { ConfigProviderProps, ThemeConfig } from 'antd'
import type { ComponentProps } from 'react'

/** Calm office colours; secondary text dark enough for WCAG AA (4.5 : 1) on white and on the page's grey. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#14603c',
    colorLink: '#0b5c8a',
    // Beside black text the colour alone does not tell a link (2.3 : 1).
    linkDecoration: 'underline',
    colorError: '#b42318',
    colorWarning: '#8a5a00',
    colorSuccess: '#14603c',
    colorInfo: '#0b5c8a',
    // Drawn from the dark colours above, these would be grey, and words on them hard to read.
    colorPrimaryBg: '#e4f0e9',
    colorPrimaryBgHover: '#d3e6db',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#f0b4ae',
    colorWarningBg: '#fdf3d7',
    colorWarningBorder: '#e3c98a',
    colorSuccessBg: '#e4f2e9',
    colorSuccessBorder: '#a3cdb5',
    colorInfoBg: '#e4f0f7',
    colorInfoBorder: '#a5cbe0',
    colorTextSecondary: '#4a5560',
    colorTextTertiary: '#4a5560',
    colorTextDescription: '#4a5560',
    colorTextPlaceholder: '#66707a',
    // Also what an empty table says.
    colorTextDisabled: '#66707a',
    colorBgLayout: '#f4f6f5',
    borderRadius: 4,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    // Nothing moves on office machines without a graphics card, and nothing has to be waited for.
    motion: false,
  },
  components: { Table: { cellPaddingBlockSM: 6 } },
}

/** Chromium 86 knows neither `:where()` nor logical properties. */
export const forOldBrowsers: Pick<ComponentProps<typeof StyleProvider>, 'hashPriority' | 'transformers'> = {
  hashPriority: 'high',
  transformers: [legacyLogicalPropertiesTransformer],
}

/** What stands in a long dialog is scrolled inside it: its title and its buttons stay in sight. */
export const longDialogs = {
  style: { top: 48 },
  // The rings around what has the focus need their room.
  styles: {
    body: { maxHeight: 'calc(100vh - 200px)', overflowY: 'auto', margin: '0 -4px', padding: '0 4px' },
  },
} as const satisfies ConfigProviderProps['modal']
