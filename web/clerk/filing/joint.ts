import { fieldIn, groupIn, withField, type Field, type Group } from '../../form/field.ts'
import type { Process } from '../queries.ts'

export type Joint = NonNullable<Process['categories'][number]['joint']>

const named = (schema: Process['fields'], is: (field: Field) => boolean): string | undefined =>
  Object.entries(fieldIn(schema).properties ?? {}).find(([, field]) => is(field))?.[0]

/**
 * 一事一报: the update that travels with a report says the same as the report. What the category asks for is carried over
 * into the section, and the papers of the report prove the update, too.
 */
export function carriedOver(
  value: Group,
  joint: Joint,
  report: { process: Process; form: Group },
  update: Process,
): Group {
  const extraName = named(report.process.fields, ({ widget }) => widget === 'extra') ?? ''
  const sectionName = named(update.fields, ({ widget }) => widget === 'section') ?? ''
  const extra = groupIn(report.form[extraName])
  const section = Object.entries(joint.fields).reduce<Group>(
    (group, [said, written]) => withField(group, written, extra[said]),
    groupIn(value[sectionName]),
  )
  const isPapers = ({ widget }: Field) => widget === 'attachments'
  const papersHere = named(report.process.fields, isPapers)
  const papersThere = named(update.fields, isPapers)
  const carried = { ...value, ...groupIn(joint.form), [sectionName]: section }
  return papersHere === undefined || papersThere === undefined
    ? carried
    : withField(carried, papersThere, report.form[papersHere])
}
