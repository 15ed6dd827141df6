import { Select } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { listIn } from '../field.ts'
import { spoken, type WidgetProps } from '../widget.ts'

export interface Option {
  value: string
  label: string
}

interface Props {
  widget: WidgetProps
  options: readonly Option[]
  loading?: boolean
  several?: boolean
}

/** A list to choose from by typing a part of the word: children, classes, units, cases. */
export function Options({ widget, options, loading = false, several = false }: Props) {
  const t = useTexts()
  const { value, onChange, invalid, readOnly } = widget
  const gone = (several ? listIn(value) : [value]).filter(
    (each): each is string =>
      typeof each === 'string' && each !== '' && !options.some((option) => option.value === each),
  )
  // Instead of an id: a class that was dissolved, a child that has moved on.
  const unknown = gone.map((id) => ({
    value: id,
    label: loading ? t('正在查找') : t('已不能选，请另选'),
  }))
  return (
    <Select<string | readonly unknown[]>
      {...spoken(widget)}
      {...(several ? { mode: 'multiple' as const } : {})}
      value={several ? listIn(value) : typeof value === 'string' ? value : null}
      options={[...options, ...unknown]}
      loading={loading}
      placeholder={t('请选择')}
      notFoundContent={loading ? t('正在查找') : t('没有可选的内容')}
      allowClear={{ label: t('清除') }}
      showSearch={{ optionFilterProp: 'label' }}
      status={invalid ? 'error' : ''}
      disabled={readOnly}
      style={{ inlineSize: '100%', maxInlineSize: 520 }}
      onChange={(chosen: unknown) => onChange(chosen)}
    />
  )
}
