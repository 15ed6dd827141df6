import { useTexts } from '../texts/texts.ts'

/** More units than a row has room for. */
const named = 3

/** 3 方办理中：甲、乙、丙: on whose desks something lies, all of them where several parties have it at once. */
export function useDesks() {
  const t = useTexts()
  const parties = (openUnits: readonly string[]): string | undefined =>
    openUnits.length < 2
      ? undefined
      : t('{{n}} 方办理中：{{units}}', {
          n: openUnits.length,
          units: openUnits.slice(0, named).join('、') + (openUnits.length > named ? '…' : ''),
        })
  return {
    parties,
    desk: (
      { unit, openUnits, stageTitle, holder }: Row,
      /** The holder, as this reader knows him. */
      who = holder,
    ): string => {
      const several = parties(openUnits)
      const at = several === undefined ? [unit, stageTitle, who] : [several, stageTitle]
      return at.filter(Boolean).join(' · ')
    },
  }
}

interface Row {
  unit: string | null
  openUnits: readonly string[]
  stageTitle: string | null
  holder: string | null
}
