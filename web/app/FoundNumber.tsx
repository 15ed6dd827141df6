import { useFullNumbers } from '../case/fullNumbers.ts'
import { useTexts } from '../texts/texts.ts'

interface Found {
  childId: string
  field: 'idNumber' | 'statusNumber'
  masked: string | null | undefined
}

/** A number of a child that was found: masked, until it was asked for in full. */
export function FoundNumber({ childId, field, masked }: Found) {
  const t = useTexts()
  return <>{useFullNumbers(childId).get(`children.${childId}.${field}`) ?? masked ?? t('没有登记')}</>
}
