import { useQueries } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useMe } from '../app/session/useMe.ts'
import { yearQuery } from '../calendar/queries.ts'
import { dayIn, legalDayTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'

/** 反馈期限: one of the working days up to the rule's last, each with its date by the addressee's calendar. */
export function ReplyDays({ field, most }: { field: string; most: number }) {
  const t = useTexts()
  const { now } = useMe()
  const form = Form.useFormInstance<{ addressee?: string }>()
  const unitId = Form.useWatch('addressee', form) as string | undefined
  const today = dayIn(now)
  const year = Number(today.slice(0, 4))
  const years = useQueries({ queries: [yearQuery(year, unitId), yearQuery(year + 1, unitId)] })
  const worked = years.flatMap(({ data }) =>
    (data?.days ?? []).filter(({ day, works }) => works && day > today).map(({ day }) => day),
  )
  return (
    <Form.Item
      name={field}
      label={t('反馈期限')}
      extra={t('从明天起算，最长 {{n}} 个工作日', { n: most })}
      rules={[{ required: true, message: t('必填') }]}
    >
      <Select
        options={Array.from({ length: most }, (_, at) => {
          const day = worked[at]
          const words = t('{{n}} 个工作日', { n: at + 1 })
          return { value: at + 1, label: day === undefined ? words : `${legalDayTitle(day, now)} · ${words}` }
        }).reverse()}
      />
    </Form.Item>
  )
}
