import type { FormError } from './form-error.ts'

/** What the check of a process looks at, in the words of whoever decides; the check itself says what is wrong, by path. */
export interface CheckedRule {
  title: string
  article: string
  /** Where in the form the check names what is wrong by this rule, with all that lies below. */
  at: readonly string[]
  /** Where this is wrong, the check looks no further. */
  first?: true
}

export type RuleState = 'holds' | 'wrong' | 'unchecked'

export interface RuleResult {
  title: string
  article: string
  state: RuleState
  wrong: readonly string[]
}

const covers = (place: string, path: string): boolean => path === place || path.startsWith(`${place}.`)

/** The rule that an error belongs to: the one that names its place most closely. */
function ruleFor(rules: readonly CheckedRule[], { path }: FormError): CheckedRule | undefined {
  const places = rules.flatMap((rule) => rule.at.map((place) => ({ rule, place })))
  const fitting = places.filter(({ place }) => covers(place, path))
  return fitting.sort((a, b) => b.place.length - a.place.length)[0]?.rule
}

/** What the check found, rule by rule; what belongs to none of them comes last, under the article of the process. */
export function checkedRules(
  rules: readonly CheckedRule[],
  errors: readonly FormError[],
  article: string,
): RuleResult[] {
  const found = errors.map((error) => ({ rule: ruleFor(rules, error), message: error.message }))
  const wrongBy = (rule: CheckedRule | undefined) =>
    found.filter((each) => each.rule === rule).map(({ message }) => message)
  const stopped = rules.some((rule) => rule.first && wrongBy(rule).length > 0)
  const results = rules.map((rule): RuleResult => {
    const wrong = wrongBy(rule)
    const state = wrong.length > 0 ? 'wrong' : stopped ? 'unchecked' : 'holds'
    return { title: rule.title, article: rule.article, state, wrong }
  })
  const other = wrongBy(undefined)
  return other.length === 0
    ? results
    : [...results, { title: '其他填报要求', article, state: 'wrong', wrong: other }]
}
