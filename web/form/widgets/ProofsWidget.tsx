import { Select } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { groupIn, listIn, textIn } from '../field.ts'
import { Papers } from '../papers/Papers.tsx'
import { WantedPapers } from '../papers/WantedPapers.tsx'
import { useForm, type Process } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'

interface Proof {
  /** Not said yet where the paper has just arrived. */
  kind?: string
  attachment: string
}

const proofsIn = (value: unknown): Proof[] =>
  listIn(value).map((each) => {
    const { kind, attachment } = groupIn(each)
    return { attachment: textIn(attachment), ...(typeof kind === 'string' && kind !== '' ? { kind } : {}) }
  })

/** The fields that groups of this form would change: their names say which papers are asked for. */
const changedIn = (value: unknown): readonly string[] =>
  Object.values(groupIn(value)).flatMap((each) => Object.keys(groupIn(each)))

const wantedOf = (
  evidence: NonNullable<Process['evidence']>,
  changed: readonly string[],
  proofs: readonly Proof[],
) =>
  evidence
    .filter(({ field }) => field === null || changed.includes(field))
    .flatMap(({ title, groups }) =>
      groups.map((group) => ({
        title: `${title}：${group.map((each) => each.title).join(' / ')}`,
        there: group.some(({ kind }) => proofs.some((proof) => proof.kind === kind)),
      })),
    )

/** Papers, each with its kind; which kinds are asked for follows from what is changed. */
export function ProofsWidget(props: WidgetProps) {
  const t = useTexts()
  const { evidence = [], value: form } = useForm()
  const proofs = proofsIn(props.value)
  const kinds = new Map(
    evidence.flatMap(({ groups }) => groups.flat().map(({ kind, title }) => [kind, title])),
  )
  const kindOf = (id: string) => proofs.find(({ attachment }) => attachment === id)?.kind
  const name = (id: string, kind: string) =>
    props.onChange(proofs.map((proof) => (proof.attachment === id ? { ...proof, kind } : proof)))
  return (
    <>
      <WantedPapers wanted={wantedOf(evidence, changedIn(form), proofs)} />
      {props.invalid && proofs.some(({ kind }) => kind === undefined) ? (
        <p style={{ color: '#b42318' }}>{t('请选择每份材料的种类')}</p>
      ) : null}
      <Papers
        widget={props}
        ids={proofs.map(({ attachment }) => attachment)}
        onAdd={(id) => props.onChange([...proofs, { attachment: id }])}
        onRemove={(id) => props.onChange(proofs.filter(({ attachment }) => attachment !== id))}
        beside={(id, file) => (
          <Select
            aria-label={t('{{file}} 是哪一种材料', { file })}
            value={kindOf(id) ?? null}
            status={props.invalid && kindOf(id) === undefined ? 'error' : ''}
            placeholder={t('这是哪一种材料')}
            options={[...kinds].map(([value, label]) => ({ value, label }))}
            disabled={props.readOnly}
            style={{ inlineSize: 220 }}
            onChange={(kind) => name(id, kind)}
          />
        )}
      />
    </>
  )
}
