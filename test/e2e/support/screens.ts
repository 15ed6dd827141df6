import type { APIRequestContext } from 'playwright-core'

/** A screen and who looks at it. Each area adds its own; axe, the scan of texts and `npm run screenshots` walk the list. */
export interface Screen {
  /** What it shows; the name of its picture. */
  title: string
  /** null for nobody: the front door. */
  login: string | null
  /** Its address; of a case or task, found through the API as that person. */
  path: string | ((api: APIRequestContext) => Promise<string>)
  /** Text that stands there once all is drawn. */
  ready: string
}

export const pathOf = async ({ path }: Screen, api: APIRequestContext): Promise<string> =>
  typeof path === 'string' ? path : path(api)

export const screens: readonly Screen[] = [
  { title: '登录', login: null, path: '/', ready: '演示账号，点一下即登录' },
  { title: '待办', login: 'officer1-jinshui', path: '/inbox', ready: '办件编号' },
  { title: '没有这个页面', login: 'officer1-jinshui', path: '/no/such/page', ready: '没有这个页面' },
]
