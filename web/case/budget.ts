import type { useTexts } from '../texts/texts.ts'

const budget = /^(\d+)(wd|mo)$/

/** `5wd` as 5 个工作日, `1mo` as 1 个月; a fixed day as it is. */
export function budgetText(text: string, t: ReturnType<typeof useTexts>): string {
  const [, n, unit] = budget.exec(text) ?? []
  if (n === undefined) return text
  return unit === 'wd' ? t('{{n}} 个工作日', { n }) : t('{{n}} 个月', { n })
}
