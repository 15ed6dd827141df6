import type { FieldFacts } from '../../domain/kit.ts'
import { nullableOf, type Field } from './field.ts'
import type { Widget } from './widget.ts'
import { CasesWidget } from './widgets/CasesWidget.tsx'
import { CategoryWidget } from './widgets/CategoryWidget.tsx'
import { ChildWidget } from './widgets/ChildWidget.tsx'
import { ChoiceWidget } from './widgets/ChoiceWidget.tsx'
import { ClassWidget } from './widgets/ClassWidget.tsx'
import { DayWidget } from './widgets/DayWidget.tsx'
import { EnrolmentWidget } from './widgets/EnrolmentWidget.tsx'
import { GroupWidget } from './widgets/GroupWidget.tsx'
import { IdentityWidget } from './widgets/IdentityWidget.tsx'
import { ListWidget } from './widgets/ListWidget.tsx'
import { NullableWidget } from './widgets/NullableWidget.tsx'
import { NumberWidget } from './widgets/NumberWidget.tsx'
import { PapersWidget } from './widgets/PapersWidget.tsx'
import { ProofsWidget } from './widgets/ProofsWidget.tsx'
import { SectionWidget } from './widgets/SectionWidget.tsx'
import { TextWidget } from './widgets/TextWidget.tsx'
import { TickWidget } from './widgets/TickWidget.tsx'
import { UnitWidget } from './widgets/UnitWidget.tsx'
import { WordsWidget } from './widgets/WordsWidget.tsx'
import { YesNoWidget } from './widgets/YesNoWidget.tsx'

/** How each fact of a declaration is drawn. */
const byFact = {
  text: { as: 'control', Draw: TextWidget },
  textarea: { as: 'control', Draw: WordsWidget },
  date: { as: 'control', Draw: DayWidget },
  category: { as: 'control', Draw: CategoryWidget },
  attachments: { as: 'group', whole: true, Draw: PapersWidget },
  proofs: { as: 'group', whole: true, Draw: ProofsWidget },
  extra: { as: 'bare', Draw: GroupWidget },
  section: { as: 'group', Draw: SectionWidget },
  identity: { as: 'group', Draw: IdentityWidget },
  child: { as: 'control', Draw: ChildWidget },
  unit: { as: 'control', Draw: UnitWidget },
  cases: { as: 'control', Draw: CasesWidget },
  class: { as: 'control', Draw: ClassWidget },
  enrolment: { as: 'control', Draw: EnrolmentWidget },
  tick: { as: 'control', Draw: TickWidget },
} as const satisfies Record<NonNullable<FieldFacts['widget']>, Widget>

/** How a field without such a fact is drawn, by its type. */
const byType: Readonly<Record<string, Widget>> = {
  string: { as: 'control', Draw: TextWidget },
  number: { as: 'control', Draw: NumberWidget },
  integer: { as: 'control', Draw: NumberWidget },
  boolean: { as: 'control', Draw: YesNoWidget },
  object: { as: 'group', Draw: GroupWidget },
  array: { as: 'group', Draw: ListWidget },
}

const choice: Widget = { as: 'control', Draw: ChoiceWidget }
const nullable: Widget = { as: 'bare', Draw: NullableWidget }

export function widgetOf(field: Field): Widget {
  if (nullableOf(field)) return nullable
  if (field.widget) return byFact[field.widget]
  if (field.enum) return choice
  return byType[field.type ?? 'string'] ?? choice
}
