import { setPreference } from '../db/preferences.ts'
import { isRequired, whyRequired, type Choice, type OptionalChannel } from '../domain/notices/preferences.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Office } from './office.ts'

/** What somebody wants on a channel, from now on. A letter that his duty requires cannot be switched off. */
export function choose(
  office: Office,
  actor: Actor,
  channel: OptionalChannel,
  wanted: Readonly<Record<Choice, boolean>>,
): Promise<Result<null>> {
  const choices = Object.entries(wanted) as [Choice, boolean][]
  return act(office, actor, 'preferences.choose', { channel, wanted }, async (tx, at, { person }) => {
    const roles = person.grants.map(({ role }) => role)
    const fixed = choices.filter(([choice, on]) => !on && isRequired(choice, roles))
    if (fixed.length > 0)
      throw new Refused(
        refuse('notice-required', {
          detail: whyRequired,
          errors: fixed.map(([choice]) => ({ path: `singles.${choice}`, message: whyRequired })),
        }),
      )
    for (const [choice, on] of choices)
      await setPreference(tx, person.id, channel, { choice, wanted: on, at })
    return { value: null }
  })
}
