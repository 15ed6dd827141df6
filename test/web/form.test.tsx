// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FormError } from '../../domain/form-error.ts'
import type { Group } from '../../web/form/field.ts'
import { look, sentForm } from '../../web/form/look.ts'
import { SchemaForm } from '../../web/form/SchemaForm.tsx'
import { madeUp } from './madeUp.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
let value: Group
let page: HTMLElement

interface Shown {
  errors?: FormError[]
  pins?: FormError[]
  start?: Group
}

function Page({ errors = [], pins = [], start = {} }: Shown) {
  const [form, setForm] = useState(start)
  value = form
  return (
    <QueryClientProvider client={new QueryClient()}>
      <SchemaForm
        schema={madeUp.fields}
        value={form}
        onChange={setForm}
        errors={errors}
        pins={pins}
        context={{ applicantId: undefined }}
      />
    </QueryClientProvider>
  )
}

const show = (shown: Shown = {}) =>
  act(async () => root.render(<Page key={JSON.stringify(shown)} {...shown} />))

beforeEach(async () => {
  page = document.body.appendChild(document.createElement('div'))
  root = createRoot(page)
  await show()
})
afterEach(async () => {
  await act(async () => root.unmount())
  page.remove()
})

/** The control that a label names, as a screen reader finds it. */
function control(label: string): HTMLInputElement {
  const named = [...page.querySelectorAll('label')].find(
    (each) => each.textContent.replace(' *', '') === label,
  )
  const found = named && page.querySelector<HTMLInputElement>(`[id="${named.htmlFor}"]`)
  if (!found) throw new Error(`no field is called ${label}`)
  return found
}

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set

async function type(label: string, text: string): Promise<void> {
  const input = control(label)
  await act(async () => {
    input.focus()
    setValue?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => {
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    input.blur()
  })
}

async function choose(word: string): Promise<void> {
  const radio = [...page.querySelectorAll('label')]
    .find((each) => each.textContent === word)
    ?.querySelector('input')
  await act(async () => radio?.click())
}

const told = (label: string): string =>
  page.querySelector(`[id="${control(label).getAttribute('aria-describedby') ?? ''}"]`)?.textContent ?? ''

describe('a process that the console has never heard of', () => {
  test('is drawn with its labels, hints, units and article', () => {
    expect(told('活动日期')).toContain('出发的日期')
    expect(page.textContent).toContain('带队教师')
    expect(control('参加幼儿数').closest('.ant-input-affix-wrapper')?.textContent).toBe('人')
    expect(page.querySelector('[aria-label="活动地点的依据"]')).not.toBeNull()
  })

  test('marks what is required, to the eye and to assistive technology', () => {
    expect(control('活动地点').getAttribute('aria-required')).toBe('true')
    expect(control('安全预案').getAttribute('aria-required')).toBeNull()
  })

  test('shows few words openly and many in a list', () => {
    expect(page.querySelectorAll('[id="f-weather"] input[type=radio]')).toHaveLength(2)
    expect(control('出行方式').getAttribute('role')).toBe('combobox')
  })

  test('begins a list with as many entries as it must have', () => {
    expect(page.querySelectorAll('fieldset fieldset')).toHaveLength(2)
  })

  test('shows the fields of the chosen part alone', async () => {
    expect(page.textContent).not.toContain('水深')
    await choose('远足')
    expect([page.textContent.includes('海拔'), page.textContent.includes('水深')]).toEqual([true, false])
  })

  test('does not show what only the system fills in', () => {
    expect(page.textContent).not.toContain('系统编号')
  })

  test('shows an error and a reviewer’s words at their field', async () => {
    await show({
      errors: [{ path: 'place', message: '这里不能去' }],
      pins: [{ path: 'contact', message: '请写手机号' }],
    })
    expect([told('活动地点').trim(), control('活动地点').getAttribute('aria-invalid')]).toEqual([
      '这里不能去',
      'true',
    ])
    expect(told('带队电话')).toContain('请写手机号')
  })

  test('shows above the form what belongs to no field', async () => {
    await show({ errors: [{ path: '', message: '今天不受理' }] })
    expect(page.querySelector('[role=alert]')?.textContent).toContain('今天不受理')
  })
})

describe('what is pasted', () => {
  test.each([
    ['活动日期', '2026/11/3', '2026-11-03'],
    ['活动日期', '２０２６年１１月３日', '2026-11-03'],
    ['参加幼儿数', '１２０', '120'],
    ['带队电话', '１３９ ００００ ００００', '13900000000'],
  ])('into %s as %s is put into official writing, and the page says so', async (label, text, official) => {
    await type(label, text)
    expect(Object.values(value).map(String)).toContain(official)
    expect(told(label)).toContain(`已改写：${text} → ${official}`)
  })
})

describe('a filled form', () => {
  const right = {
    place: '博物馆',
    day: '2026-12-01',
    children: 30,
    weather: 'rain',
    transport: 'bus',
    insured: true,
    informed: true,
    contact: '13900000000',
    teachers: [
      { name: '王某', leads: true },
      { name: '李某', leads: false },
    ],
    kind: 'hike',
    detail: { height: 300 },
  }

  test('is found right, and is sent without what is not shown', async () => {
    const value = { ...right, detail: { height: 300, depth: 1 }, filledBySystem: 'x' }
    expect(await look(madeUp.fields, value, {})).toEqual([])
    expect(sentForm(madeUp.fields, value, {})).toEqual(right)
  })

  test('is told field by field, in clerk language, what is wrong', async () => {
    const { place: _, ...rest } = { ...right, contact: '12', children: 0, day: '下周' }
    expect(await look(madeUp.fields, rest, {})).toEqual([
      { path: 'place', message: '必填' },
      { path: 'day', message: '日期应为 2026-11-23 这样的形式' },
      { path: 'children', message: '至少 1' },
      { path: 'contact', message: '电话应为 11 位手机号，或 0371-66668888 这样的形式' },
    ])
  })

  test('nobody has touched asks for every required field once', async () => {
    const errors = await look(madeUp.fields, {}, {})
    expect(errors.filter(({ message }) => message === '必填').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['place', 'day', 'children', 'weather', 'insured', 'contact']),
    )
  })
})
