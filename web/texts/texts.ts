import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

/** English by area of the console, one file each. */
const areas = import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' })

const stored = 'xueqian.language'

export type Language = 'zh-CN' | 'en'

/** What the reader chose in this browser; Chinese for everybody else. */
const chosen = (): Language => (localStorage.getItem(stored) === 'en' ? 'en' : 'zh-CN')

// Chinese is the key itself, so nothing has to be loaded for it, and nothing in it is read as a path.
void i18next.use(initReactI18next).init({
  lng: chosen(),
  resources: { en: { translation: Object.assign({}, ...Object.values(areas)) } },
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})
document.documentElement.lang = chosen()

/** Answers the text in the reader's language: `t('退回补正')`, `t('共 {{n}} 条', { n })`. */
export const useTexts = () => useTranslation().t

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN')

export function speak(next: Language): void {
  localStorage.setItem(stored, next)
  // Component texts of the widgets, dates and the page's own language change together.
  window.location.reload()
}
