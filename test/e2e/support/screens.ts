import type { APIRequestContext } from 'playwright-core'
import type { Address } from './browsers.ts'

/** A screen and who looks at it. Each area adds its own; axe, the scan of texts and `npm run screenshots` walk the list. */
export interface Screen {
  /** What it shows; the name of its picture. */
  title: string
  /** null for nobody: the front door. */
  login: string | null
  /** Its address; of a case or task, found through the API as that person. */
  path: Address
  /** Text that stands there once all is drawn. */
  ready: string
}

const jsonOf = async <T>(api: APIRequestContext, path: string): Promise<T> =>
  (await (await api.get(`/api/v1${path}`)).json()) as T

const filing = (process: string, ready: string, login: string, search = ''): Screen => ({
  title: `填报 ${ready}`,
  login,
  path: `/file/${process}${search}`,
  ready,
})

/** The newest case of the demo that this person may see and that answers to `query`. */
async function caseId(api: APIRequestContext, query: string): Promise<string> {
  const { items } = await jsonOf<{ items: { id: string }[] }>(api, `/cases?${query}`)
  if (!items[0]) throw new Error(`the demo has no case with ${query} for this person`)
  return items[0].id
}

const caseWith =
  (query: string, before = '/cases/', after = '') =>
  async (api: APIRequestContext) =>
    `${before}${await caseId(api, query)}${after}`

async function receiptOf(api: APIRequestContext): Promise<string> {
  const { receipt } = await jsonOf<{ receipt: string }>(
    api,
    `/cases/${await caseId(api, 'process=transfer')}`,
  )
  return `/r/${receipt}`
}

export const screens: readonly Screen[] = [
  { title: '登录', login: null, path: '/', ready: '演示账号，点一下即登录' },
  { title: '没有这个页面', login: 'officer1-jinshui', path: '/no/such/page', ready: '没有这个页面' },
  { title: '待办', login: 'officer1-jinshui', path: '/inbox', ready: '办件编号' },
  { title: '我的填报', login: 'clerk-erqi', path: '/home', ready: '请写明停办的截止日期' },
  { title: '新的填报', login: 'clerk-jinshui', path: '/start', ready: '园所' },
  filing('change-report', '停办', 'clerk-jinshui', '?category=suspension'),
  filing('institution-update', '机构信息变更', 'clerk-jinshui'),
  filing('key-field-correction', '关键信息变更', 'clerk-jinshui'),
  filing('transfer', '幼儿转园', 'clerk-jinshui'),
  filing('dispute', '仲裁', 'officer1-jinshui'),
  {
    title: '补正',
    login: 'clerk-erqi',
    path: caseWith('process=change-report&status=supplement', '/returned/'),
    ready: '请写明停办的截止日期',
  },
  {
    title: '提交之后',
    login: 'clerk-shiliu',
    path: caseWith('process=transfer', '/receipts/'),
    ready: '扫码查看办理进度',
  },
  {
    title: '办件 待补正',
    login: 'clerk-erqi',
    path: caseWith('process=change-report&status=supplement'),
    ready: '办理过程',
  },
  {
    title: '办件 已办结',
    login: 'clerk-jiyuan',
    path: caseWith('process=change-report&status=completed'),
    ready: '办理过程',
  },
  {
    title: '办件 超期',
    login: 'officer-zhongyuan',
    path: caseWith('process=change-report'),
    ready: '办理过程',
  },
  { title: '办件 转园', login: 'reviewer-jinshui', path: caseWith('process=transfer'), ready: '办理过程' },
  { title: '办件 仲裁', login: 'reviewer-jinshui', path: caseWith('process=dispute'), ready: '办理过程' },
  {
    title: '审批表',
    login: 'clerk-jiyuan',
    path: caseWith('process=change-report&status=completed', '/cases/', '/print'),
    ready: '打印',
  },
  { title: '凭回执码查询', login: null, path: '/r', ready: '凭回执码查询' },
  { title: '回执', login: 'clerk-shiliu', path: receiptOf, ready: '查询时间' },
]
