import { useTexts } from '../texts/texts.ts'

/** 剩 2 个工作日, 今日到期, 超 3 个工作日: what stands beside the light, as `domain/light.ts` says it in Chinese. */
export function useTimeLeft() {
  const t = useTexts()
  return (days: number, overdue: boolean): string => {
    if (overdue) return days < 0 ? t('超 {{n}} 个工作日', { n: -days }) : t('已超期')
    return days === 0 ? t('今日到期') : t('剩 {{n}} 个工作日', { n: days })
  }
}
