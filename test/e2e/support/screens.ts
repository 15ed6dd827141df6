import type { APIRequestContext, Page } from 'playwright-core'
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
  /** What is opened above the page before it is looked at. */
  open?: (page: Page) => Promise<void>
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

/** The first task on this person's desk that answers to `query`. */
const taskWith =
  (query = '') =>
  async (api: APIRequestContext) => {
    const { items } = await jsonOf<{ items: { id: string }[] }>(api, `/tasks?box=todo${query}`)
    if (!items[0]) throw new Error(`nothing with ${query} lies on this person's desk`)
    return `/tasks/${items[0].id}`
  }

async function receiptOf(api: APIRequestContext): Promise<string> {
  const { receipt } = await jsonOf<{ receipt: string }>(
    api,
    `/cases/${await caseId(api, 'process=transfer')}`,
  )
  return `/r/${receipt}`
}

/** Presses a button of the page and waits for words of what it opens. */
async function press(page: Page, button: string, words: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByText(words).last().waitFor()
}

export const screens: readonly Screen[] = [
  { title: '登录', login: null, path: '/', ready: '演示账号，点一下即登录' },
  { title: '没有这个页面', login: 'officer1-jinshui', path: '/no/such/page', ready: '没有这个页面' },
  ...(['todo', 'done', 'started', 'copied', 'supervised'] as const).map((box) => ({
    title: `待办 ${box}`,
    login: 'officer1-jinshui',
    path: `/inbox?box=${box}`,
    ready: '待办',
  })),
  {
    title: '办理 异动申报',
    login: 'officer-zhongyuan',
    path: taskWith('&process=change-report'),
    ready: '抗震加固',
  },
  {
    title: '办理 转园编班',
    login: 'reviewer-shiliu',
    path: taskWith('&process=transfer'),
    ready: '编入班级',
  },
  {
    title: '办理 关键信息变更',
    login: 'officer-erqi',
    path: taskWith('&process=key-field-correction'),
    ready: '夏听雨',
  },
  { title: '办理 督办件', login: 'leader-zhongyuan', path: '/inbox?box=supervised', ready: '待办' },
  { title: '督办看板 市', login: 'supervisor-zhengzhou', path: '/board', ready: '督办看板' },
  { title: '督办看板 省', login: 'supervisor-henan', path: '/board', ready: '督办看板' },
  { title: '看板的数', login: 'supervisor-zhengzhou', path: '/board/rows?of=open', ready: '申报单位' },
  { title: '超期办件', login: 'supervisor-zhengzhou', path: '/overdue', ready: '超期办件' },
  { title: '工作日历', login: 'security1-henan', path: '/calendar', ready: '工作日历' },
  { title: '消息', login: 'clerk-erqi', path: '/notices', ready: '消息' },
  { title: '外出代办', login: 'officer1-jinshui', path: '/away', ready: '委托同事代办' },
  { title: '查找', login: 'officer1-jinshui', path: '/search?q=410105', ready: '410105' },
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
  {
    title: '对话框 退回补正',
    login: 'officer-zhongyuan',
    path: taskWith('&process=change-report'),
    ready: '抗震加固',
    open: async (page) => {
      await page.getByRole('button', { name: '退回补正', exact: true }).click()
      await page.getByRole('dialog', { name: '退回补正' }).waitFor()
    },
  },
  {
    title: '对话框 征求意见等',
    login: 'officer-zhongyuan',
    path: taskWith('&process=change-report'),
    ready: '抗震加固',
    open: (page) => press(page, '其他办理', '转办'),
  },
  {
    title: '对话框 快捷键',
    login: 'officer-zhongyuan',
    path: taskWith('&process=change-report'),
    ready: '抗震加固',
    open: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
    },
  },
  {
    title: '对话框 为什么是这一天',
    login: 'clerk-erqi',
    path: caseWith('process=change-report&status=supplement'),
    ready: '办理过程',
    open: async (page) => {
      await page.getByTitle('期限是怎样算出来的').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    title: '对话框 用手机上传',
    login: 'clerk-jinshui',
    path: '/file/change-report?category=suspension',
    ready: '停办',
    open: async (page) => {
      await page.getByRole('button', { name: '用手机上传' }).click()
      await page.getByRole('dialog').getByRole('img').waitFor()
    },
  },
  {
    title: '对话框 督办',
    login: 'supervisor-zhengzhou',
    path: '/overdue',
    ready: '超期办件',
    open: async (page) => {
      await page.getByRole('checkbox').nth(1).check()
      await press(page, '督办所选', '督办要求')
    },
  },
  { title: '凭回执码查询', login: null, path: '/r', ready: '凭回执码查询' },
  { title: '回执', login: 'clerk-shiliu', path: receiptOf, ready: '查询时间' },
]
