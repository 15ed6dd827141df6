import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker, Flex, Form, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useMe } from '../../app/session/useMe.ts'
import { dayIn } from '../../case/time.ts'
import { useTexts } from '../../texts/texts.ts'
import { AwaySpan } from './AwaySpan.tsx'
import { placesQuery } from './queries.ts'

interface Fields {
  unitId: string
  from: Dayjs
  until: Dayjs
  deputyId: string
}

const dayText = (day: Dayjs): string => day.format('YYYY-MM-DD')

/** From when, until when, and who stands in; says before it is done what it means. */
export function AwayForm() {
  const t = useTexts()
  const { message } = App.useApp()
  const today = dayjs(dayIn(useMe().now))
  const [form] = Form.useForm<Fields>()
  const { data } = useQuery(placesQuery)
  const unitId = Form.useWatch('unitId', form) as string | undefined
  const from = Form.useWatch('from', form) as Dayjs | undefined
  const until = Form.useWatch('until', form) as Dayjs | undefined
  const act = useAct(
    (given: Fields, header) =>
      answerOf(
        api.POST('/api/v1/delegations', {
          params: { header },
          body: { ...given, from: dayText(given.from), until: dayText(given.until) },
        }),
      ),
    () => {
      void message.success(t('已委托，到期自动结束'))
      form.resetFields(['from', 'until', 'deputyId'])
    },
  )
  const places = data?.items ?? []
  const place = places.find((each) => each.unitId === unitId) ?? places[0]
  if (!data) return null
  if (places.length === 0) return <Alert type="info" showIcon title={t('您没有办理岗位，不需要委托')} />
  const required = [{ required: true, message: t('必填') }]
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{ unitId: places[0]?.unitId }}
      onFinish={(given) =>
        act.mutate(given, {
          onError: ({ body }) =>
            form.setFields(
              (body.errors ?? []).map(({ path, message: words }) => ({
                name: path as keyof Fields,
                errors: [words],
              })),
            ),
        })
      }
    >
      <p style={{ marginBlockStart: 0 }}>
        {t(
          '外出期间，您岗位上的任务和您已签收的任务由代办人办理，办理记录写明“代”谁；您本人填报或已经签署过的业务，代办人同样不能办理。到期自动结束，也可以提前结束。',
        )}
      </p>
      {act.error ? <ProblemAlert problem={act.error} hideFields /> : null}
      <Flex gap={16} wrap>
        <Form.Item name="unitId" label={t('单位')} rules={required} hidden={places.length === 1}>
          <Select
            style={{ inlineSize: 220 }}
            options={places.map((each) => ({ value: each.unitId, label: each.unit }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t('外出第一天')} rules={required}>
          <DatePicker minDate={today} />
        </Form.Item>
        <Form.Item name="until" label={t('外出最后一天')} rules={required}>
          <DatePicker minDate={from ?? today} />
        </Form.Item>
        <Form.Item name="deputyId" label={t('代办人')} rules={required}>
          <Select
            style={{ inlineSize: 280 }}
            showSearch={{ optionFilterProp: 'label' }}
            notFoundContent={t('本单位没有可以委托的同志')}
            options={(place?.colleagues ?? []).map(({ id, name, roleTitles }) => ({
              value: id,
              label: `${name}（${roleTitles.map((title) => t(title)).join('、')}）`,
            }))}
          />
        </Form.Item>
      </Flex>
      {unitId && from && until && !until.isBefore(from) ? (
        <AwaySpan unitId={unitId} from={dayText(from)} until={dayText(until)} />
      ) : null}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('委托代办')}
      </Button>
    </Form>
  )
}
