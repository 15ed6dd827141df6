import type { FormError } from '../../domain/form-error.ts'
import { pathText, type Field, type Group, type Path } from './field.ts'
import type { Widget } from './widget.ts'

const isAt = (errorPath: string, path: string): boolean => errorPath === path
const isUnder = (errorPath: string, path: string): boolean => errorPath.startsWith(`${path}.`)

/** What is wrong with a field: a group leaves to its fields what is theirs, a control shows all that lies below it. */
export function errorsAt(
  errors: readonly FormError[],
  path: Path,
  { as, whole = false }: Pick<Widget, 'as' | 'whole'>,
  field: Field,
): readonly FormError[] {
  const own = pathText(path)
  const holdsFields =
    as !== 'control' && !whole && (field.properties !== undefined || field.items?.properties !== undefined)
  return errors.filter(({ path: at }) => isAt(at, own) || (!holdsFields && isUnder(at, own)))
}

/** What is wrong with the form as a whole, or with something that is on no screen. */
export const errorsOfForm = (errors: readonly FormError[], form: Field): readonly FormError[] =>
  errors.filter(({ path }) => !Object.hasOwn(form.properties ?? {}, path.split('.')[0] ?? ''))

/** The errors of a form that stands inside a larger filing, by its own paths. */
export const errorsUnder = (errors: readonly FormError[], head: string): readonly FormError[] =>
  errors
    .filter(({ path }) => isAt(path, head) || isUnder(path, head))
    .map(({ path, message }) => ({ path: path.slice(head.length + 1), message }))

/** What is still said to be wrong after a change: of a field that was just changed nothing is known. */
export const stillSaid = (errors: readonly FormError[], before: Group, after: Group): readonly FormError[] =>
  errors.filter(({ path }) => {
    const [name = ''] = path.split('.')
    return before[name] === after[name]
  })

/** Leads to the first field that has something to be mended. */
export function goTo(head: string, [first]: readonly FormError[]): void {
  if (!first) return
  const names = first.path.split('.')
  // A path may lead deeper than any control: what is wrong with one paper of several is shown at the papers.
  for (let depth = names.length; depth > 0; depth -= 1) {
    const place = document.getElementById([head, ...names.slice(0, depth)].join('-'))
    if (!place) continue
    place.scrollIntoView({ block: 'center' })
    const control = place.matches('input, textarea, button, [tabindex]')
      ? place
      : place.querySelector<HTMLElement>('input, textarea, button')
    control?.focus()
    return
  }
}
