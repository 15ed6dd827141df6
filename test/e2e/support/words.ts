import type { Page } from 'playwright-core'

/** Words of a program that fell through to the reader. */
const faulty = /系统异常|undefined|\bnull\b|\bNaN\b|\[object|Invalid Date|\{\{|\}\}/g

export const faultyWordsIn = (text: string): string[] => text.match(faulty) ?? []

/** Words that are the same in Chinese, and the door to the other language. */
const products = new Set(['QR', 'MB', 'KB', 'GB', 'ICS', 'English', 'Chrome', 'Edge'])

/** Endings of the names of papers. */
const papers = /^(pdf|jpe?g|png|ofd|xlsx?|docx?)$/i

/** Numbers of cases, codes of receipts, accounts of the demo, diagnosis codes: letters that are no words. */
const noWords = [
  /^[A-Z]{2}-\d{6}-\d{8}-\d+$/,
  /^[\dA-Z]{4}(-[\dA-Z]{4}){2}$/,
  /^[a-z]+\d?-[a-z]+$/,
  /^[0-9a-f]{8,}$/,
  /^[A-Z]?\d[\dA-Z]*$/,
  /^[A-Z]$/,
]

/** What a person reads or hears on the page: texts, and names of things that show none. */
const readable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    )
    return [document.body.innerText, ...names, document.title]
  })

const withoutAddresses = (text: string): string => text.replaceAll(/(https?:\/\/|localhost:)\S+/g, '')

/** English words that stand on a Chinese page. */
export async function englishIn(page: Page): Promise<string[]> {
  const words = (await readable(page)).flatMap(
    (text) => withoutAddresses(text).match(/[A-Za-z][\w-]*|\d[\w-]*[A-Za-z][\w-]*/g) ?? [],
  )
  return [...new Set(words)].filter(
    (word) => !products.has(word) && !papers.test(word) && !noWords.some((pattern) => pattern.test(word)),
  )
}
