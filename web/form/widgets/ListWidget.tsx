import { Button, Flex } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { listIn } from '../field.ts'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'

/** Several of one kind: 增加 and 删除. */
export function ListWidget({ id, field, path, value, onChange, readOnly }: WidgetProps) {
  const t = useTexts()
  const { Field } = useForm()
  const given = listIn(value)
  const least = field.minItems ?? 0
  // A list that must have some begins with as many empty ones.
  const items =
    given.length < least ? [...given, ...Array<undefined>(least - given.length).fill(undefined)] : given
  const { items: item = {} } = field
  const titled = (n: number) => ({
    ...item,
    title: `${item.title ?? field.title ?? ''} ${String(n + 1)}`.trim(),
  })
  return (
    <>
      {items.map((each, n) => (
        <Flex key={n} gap={8} align="flex-start">
          <div style={{ flex: 1, minInlineSize: 0 }}>
            <Field
              name={String(n)}
              field={titled(n)}
              path={[...path, String(n)]}
              value={each}
              required
              onChange={(next) => onChange(items.map((old, at) => (at === n ? next : old)))}
            />
          </div>
          {readOnly || items.length <= least ? null : (
            <Button
              size="small"
              aria-label={t('删除第 {{n}} 项', { n: n + 1 })}
              onClick={() => onChange(items.filter((_, at) => at !== n))}
            >
              {t('删除')}
            </Button>
          )}
        </Flex>
      ))}
      {readOnly || items.length >= (field.maxItems ?? Infinity) ? null : (
        <Button id={id} size="small" onClick={() => onChange([...items, undefined])}>
          {t('增加一项')}
        </Button>
      )}
    </>
  )
}
