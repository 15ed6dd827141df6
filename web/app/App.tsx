import { StyleProvider } from '@ant-design/cssinjs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App as Antd, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { problemOf } from '../api/problem.ts'
import { router } from '../routes.ts'
import { language } from '../texts/texts.ts'
import { nonce } from './theNonce.ts'
import { forOldBrowsers, longDialogs, theme } from './theme.ts'

dayjs.locale(language() === 'en' ? 'en' : 'zh-cn')

/** A refusal is an answer, not a fault of the line: only what did not come through is asked for again. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, fault) => count < 2 && problemOf(fault).body.status === 0,
    },
    mutations: { retry: false },
  },
})

/** The console. */
export function App() {
  return (
    <StyleProvider {...forOldBrowsers}>
      <ConfigProvider
        locale={language() === 'en' ? enUS : zhCN}
        theme={theme}
        csp={{ nonce }}
        button={{ autoInsertSpace: false }}
        modal={longDialogs}
      >
        <Antd>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Antd>
      </ConfigProvider>
    </StyleProvider>
  )
}
