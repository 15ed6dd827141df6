import { DeleteOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Select } from 'antd'
import { pathsOf, type FieldSchema } from '../../case/formWords.ts'
import { processQuery } from '../../case/queries.ts'
import { useTexts } from '../../texts/texts.ts'

export interface Pin {
  path?: string
  message: string
}

interface Editor {
  process: string
  pins: readonly Pin[]
  set: (pins: readonly Pin[]) => void
}

/** 一次性告知: the one complete list of what is to be mended, each at its field. */
export function PinsEditor({ process, pins, set }: Editor) {
  const t = useTexts()
  const { data } = useQuery(processQuery(process))
  const fields = pathsOf((data?.fields['properties'] ?? {}) as Record<string, FieldSchema>)
  const rows = pins.length === 0 ? [{ message: '' }] : pins
  const change = (at: number, pin: Pin) => set(rows.map((each, n) => (n === at ? pin : each)))
  return (
    <Form.Item label={t('需要补正的事项（一次列全）')} required>
      <Flex vertical gap={6}>
        {rows.map((pin, at) => (
          <Flex key={at} gap={6}>
            <Select
              aria-label={t('第 {{n}} 项：哪个栏目', { n: at + 1 })}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ inlineSize: 240 }}
              value={pin.path ?? ''}
              onChange={(path) =>
                change(at, path === '' ? { message: pin.message } : { path, message: pin.message })
              }
              options={[
                { value: '', label: t('整件') },
                ...fields.map(({ path, title }) => ({ value: path, label: title })),
              ]}
            />
            <Input
              aria-label={t('第 {{n}} 项：怎样补正', { n: at + 1 })}
              placeholder={t('怎样补正')}
              value={pin.message}
              maxLength={500}
              onChange={({ target }) => change(at, { ...pin, message: target.value })}
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label={t('删除第 {{n}} 项', { n: at + 1 })}
              disabled={rows.length === 1}
              onClick={() => set(rows.filter((_, n) => n !== at))}
            />
          </Flex>
        ))}
        <Button type="dashed" onClick={() => set([...rows, { message: '' }])}>
          {t('再加一项')}
        </Button>
      </Flex>
    </Form.Item>
  )
}
