import { pinyin } from 'pinyin-pro'
import type { BlindEntries } from '../personal/personal.ts'

/** Readings of a name: 单 at its head is the surname Shàn, and who types may not know. */
const readings = (name: string): string[][] =>
  (['head', 'off'] as const).map((surname) =>
    pinyin(name, { type: 'array', toneType: 'none', nonZh: 'removed', v: true, surname }),
  )

/** By what a name is found when typed in letters: whole (`zhangxiaoyu`) and by its initials (`zxy`). */
export function pinyinMarks(names: readonly string[]): Pick<BlindEntries, 'pinyin' | 'pinyin_initials'> {
  const all = names.flatMap(readings)
  const each = (word: (syllables: readonly string[]) => string) => [...new Set(all.map(word))]
  return {
    pinyin: each((syllables) => syllables.join('')),
    pinyin_initials: each((syllables) => syllables.map((syllable) => syllable.charAt(0)).join('')),
  }
}
