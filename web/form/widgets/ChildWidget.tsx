import { useQuery } from '@tanstack/react-query'
import { caseChildrenQuery, childrenQuery } from '../options.ts'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'
import { Options, type Option } from './Options.tsx'

interface Masked {
  id: string
  name: string
  sexTitle: string
  idNumber: string | null
}

const titleOf = ({ name, sexTitle, idNumber }: Masked, where: string | null): string =>
  [name, sexTitle, idNumber, where].filter((part) => part !== null).join(' · ')

/** A child: of the case, where there is one, and of whoever fills in. Names and numbers are masked. */
export function ChildWidget(props: WidgetProps) {
  const { caseId, applicantId, desk } = useForm()
  const from = desk?.institution === false ? undefined : (desk?.unitId ?? applicantId)
  const { data: ofCase = [], isFetching: looksInCase } = useQuery(caseChildrenQuery(caseId))
  const { data: own = [], isFetching } = useQuery(childrenQuery(from))
  const options: Option[] = [
    ...ofCase.map((child) => ({ value: child.id, label: titleOf(child, child.institution) })),
    ...own
      .filter(({ id }) => !ofCase.some((child) => child.id === id))
      .map((child) => ({ value: child.id, label: titleOf(child, child.className) })),
  ]
  return <Options widget={props} options={options} loading={isFetching || looksInCase} />
}
