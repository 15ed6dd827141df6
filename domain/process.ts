import type { FieldChange } from './field-change.ts'
import type { FormError } from './form-error.ts'
import type { FormSchema, Kit } from './kit.ts'
import type { Touches } from './catalogue.ts'
import type { NoticeKind } from './notices/kinds.ts'
import type { PolicyView } from './policy/pack.ts'
import type { Move } from './referral.ts'
import type { Role, Seat } from './roles.ts'
import type { CheckedRule } from './rules.ts'
import type { Slot } from './slot.ts'
import type { Day } from './time/day.ts'
import type { Verdict } from './verdicts.ts'

/** A desk at which a case waits; `clock` names a rule of the policy pack. */
export interface TaskDeclaration<Form = unknown, Verdicts extends readonly Verdict[] = readonly Verdict[]> {
  title: string
  by: Seat
  role: Role
  clock: string
  verdicts: Verdicts
  /**
   * The stage is part of the route only where this answers true; left out means always. `policy` leaves it to the
   * pack and its overlays (`PolicyPack.stages`).
   */
  when?: 'policy' | Asking<Form>['when']
  /** How the desk may be taken away from its unit; left out, it stays there. */
  moves?: readonly Move[]
  /** What a verdict is given with. Its answers stand open in the journal: ticks and words of closed lists only. */
  verdictForms?: { readonly [W in Verdict]?: (kit: Kit) => FormSchema<Answers> }
  /** The same where it names children, numbers or papers: it is sealed, and two are compared by their hash. */
  rulings?: { readonly [W in Verdict]?: (kit: Kit) => FormSchema<object> }
  /** The uploaded papers among the answers of a verdict. */
  papers?(answers: Answers): readonly string[]
  /** Words that this very form makes grave (major fields), so that they need signatures beside those policy names. */
  countersigned?(form: Form): readonly Verdict[]
}

/** A method, so that a process with a form of its own still fits into the list of all processes. */
interface Asking<Form> {
  when(form: Form, policy: PolicyView): boolean
}

/** What somebody ticked or chose when he gave a verdict, ids and days included; never a personal value. */
export type Answers = Readonly<Record<string, boolean | string | readonly string[] | undefined>>

/** The verdicts of each stage; from it the type of a story's `it.task` follows. */
export type VerdictsByStage = Readonly<Record<string, readonly Verdict[]>>

/**
 * Where an effect is bound: to a verdict of a stage (`review.approve`), to filing with that first stage
 * (`acknowledge.filed`: what is only taken note of holds from filing on, R14), to `case.withdrawn`, to the moment at which
 * the case would end well (`case.completed`), or to the last stage of the compiled route that can say the word
 * (`last.approve`).
 */
export type Occasion<Stage extends string> =
  `${Stage}.${Verdict | 'filed'}` | `last.${Verdict}` | 'case.withdrawn' | 'case.completed'

/** What the register says of what a form would change; null where it says nothing. */
export type Current = Readonly<Record<string, unknown>> | null

/** What a form is looked at beside: the day, and the register where the process reads it. */
export interface Seen {
  today: Day
  /** The day of the filing, which a supplement does not move. */
  filedOn: Day
  current: Current
}

/** Base information of one section, as a form would write it. */
export interface BaseChange {
  section: string
  patch: Readonly<Record<string, unknown>>
}

/** A review process as an officer can read it: facts only. */
export interface Process<Form = unknown, V extends VerdictsByStage = VerdictsByStage> {
  name: string
  /** Two capital letters, the head of the readable case number. */
  code: string
  title: string
  article: string
  /** The kit is handed in, so that a declaration imports nothing at run time. */
  form(kit: Kit): FormSchema<Form>
  formVersion: number
  /** Whoever files stands at this seat: it is the applicant. */
  filedBy: { seat: 'own institution' | 'receiving institution' | 'issuer' | 'opening county'; role: Role }
  /** The unit that the form is addressed to, where the case belongs to that unit's county and not to the applicant's. */
  addressee?(form: Form): string
  tasks: { readonly [Stage in keyof V]: TaskDeclaration<Form, V[Stage]> }
  /** 抄送: authorities that are told of the case and may read it, unless policy gives them a desk of their own. */
  copies?: readonly Seat[]
  /** What the schema alone cannot see; run at the door, before anything is written. */
  check?(form: Form, policy: PolicyView, seen: Seen): FormError[]
  /** What `check` looks at, for whoever decides to see whether it still holds. */
  rules?: readonly CheckedRule[]
  /** Name of the reading that finds what the form would change (`acts/readings.ts`). */
  reads?: string
  /** The change field by field, for whoever decides on it. */
  diff?(form: Form, current: NonNullable<Current>): FieldChange[]
  /** A time the applicant has for filing, from some day in his form; whoever files later files late 逾期申报. */
  filing?: { clock: string; from(form: Form): Day }
  /** 一事一报: the section of base information that what is reported here also touches. */
  touches?(form: Form, policy: PolicyView): Touches | undefined
  /** 一事一报: this process writes base information; a report that touches it may bring it along. */
  base?: { begin(section: string): Partial<Form> | undefined; change(form: Form): BaseChange }
  /** The child whose archive the case is about. */
  concerns?(form: Form): string
  /** Name of the finder that tells the children and units a form speaks of, where it does not name them by their ids. */
  parties?: string
  /** Name of the scales on which a ruling is weighed against the register (`acts/rulings.ts`). */
  weighs?: string
  /** The clock over the whole case, beside those of its steps. */
  clock?: string
  /** Working days the form itself gives a clock, within what its rule gives. */
  workingDays?(form: Form): Readonly<Record<string, number>>
  /** Of several open cases of one child only the latest goes on; the earlier ones are held until it has ended. */
  latestOnly?: true
  /** Its filing ends whatever else runs on the child (an accident pre-empts everything). */
  preempts?: true
  /** The process that settles what an effect collides with: `{ correctIdentity: 'dispute' }`. */
  opens?: Readonly<Record<string, string>>
  /** Business that may not run twice at once: the slot this case takes, or null. */
  excludes?(form: Form, children: readonly string[]): Slot | null
  /** The field that names uploaded papers, where what is wrong with them is shown, and the ids in it. */
  evidence?: { field: string; ids(form: Form): readonly string[] }
  effects: Readonly<Partial<Record<Occasion<keyof V & string>, string>>>
  /** Words after which an earlier stage and this one are done once more: `'check.again': 'reply'`. */
  sendsBack?: Readonly<Partial<Record<`${keyof V & string}.${Verdict}`, keyof V & string>>>
  /** The stage to which a refused effect leads; it and the step of the verdict are done once more; `last` for one bound to the last stage. */
  repair: Readonly<Record<string, (keyof V & string) | 'last'>>
  withdraw: 'while-open' | 'never'
  /** As what a new task of it is told; left out, as a new task. */
  tells?: NoticeKind
}

/** Declares a process; the identity, with the types drawn from the form and the tasks. */
export function process<Form, const V extends VerdictsByStage>(
  declaration: Process<Form, V>,
): Process<Form, V> {
  return declaration
}
