import { useTexts } from '../texts/texts.ts'
import { Items } from './Items.tsx'

/** Everything late below one's unit, the latest first, and what can be done about it. */
export function OverduePage() {
  const t = useTexts()
  return (
    <>
      <h1>{t('超期办件')}</h1>
      <p>{t('超期久的在前。升级提醒自动发出；下级不办的，可以督办、延期或提级办理。')}</p>
      <Items filters={{ of: 'open', mark: 'red' }} />
    </>
  )
}
