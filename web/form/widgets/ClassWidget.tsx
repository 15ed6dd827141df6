import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../texts/texts.ts'
import { classesQuery } from '../options.ts'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'
import { Options } from './Options.tsx'

/** A class of the institution for which the case was filed, with how many children are in it. */
export function ClassWidget(props: WidgetProps) {
  const t = useTexts()
  const { data = [], isFetching } = useQuery(classesQuery(useForm().applicantId))
  const options = data.map(({ id, schoolYear, gradeTitle, name, children, capacity }) => ({
    value: id,
    label: t('{{year}} 学年 {{grade}} {{name}}（{{n}}/{{most}} 人）', {
      year: schoolYear,
      grade: gradeTitle,
      name,
      n: children,
      most: capacity,
    }),
  }))
  return <Options widget={props} options={options} loading={isFetching} />
}
