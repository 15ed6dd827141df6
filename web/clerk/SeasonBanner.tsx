import { Alert } from 'antd'
import { useMe } from '../app/session/useMe.ts'
import { dayIn } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'

const dayOfUpdate = 25

/** What each season brings (第十三条), by month. */
const seasons: Readonly<Record<number, string>> = {
  7: '7 月：办理大班幼儿毕业离园。',
  8: '8 月：办理幼儿升班。',
  9: '9 月：办理新生入园登记。',
}

/** How long it is until the 25th, when data must be up to date (第十六条), and the work of the season. */
export function SeasonBanner() {
  const t = useTexts()
  const [, month = 1, day = 1] = dayIn(useMe().now).split('-').map(Number)
  const left = dayOfUpdate - day
  const season = seasons[month]
  const words = left >= 0 ? t('距本月 25 日数据更新还有 {{n}} 天。', { n: left }) : null
  if (words === null && season === undefined) return null
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBlockEnd: 16 }}
      title={[words, season === undefined ? null : t(season)].filter((each) => each !== null).join(' ')}
    />
  )
}
