import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Select, Spin, Typography } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import { draftQuery, processForQuery, processesQuery } from '../queries.ts'
import { FilingForm } from './FilingForm.tsx'

/** A new filing, or a draft that is taken up again: `draft` in the address is its id. */
export function FilingPage() {
  const t = useTexts()
  const navigate = useNavigate()
  const { process: name } = useParams({ from: '/inside/file/$process' })
  const search = useSearch({ from: '/inside/file/$process' })
  // A new form gets its draft while it is being typed; from then on the page knows better than the server.
  const [opened] = useState(search.draft)
  const draft = useQuery({
    ...draftQuery(opened ?? ''),
    enabled: opened !== undefined,
  })
  const { data: all, error } = useQuery(processesQuery)
  const applicants = all?.find((each) => each.name === name)?.applicants ?? []
  const applicantId =
    draft.data?.applicantId ?? search.applicant ?? (applicants.length === 1 ? applicants[0]?.id : undefined)
  const { data: process } = useQuery({
    ...processForQuery(name, applicantId),
    enabled: applicantId !== undefined,
  })
  const fault = error ?? draft.error
  if (fault) return <ProblemAlert problem={problemOf(fault)} />
  if (!all || (opened !== undefined && !draft.data)) return <Spin />
  // The way back from the receipt leads to what has been handed in.
  if (draft.data && draft.data.status !== 'draft')
    return <Navigate to="/cases/$id" params={{ id: draft.data.id }} replace />
  const title = all.find((each) => each.name === name)?.title
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 20 }}>
        {title}
      </Typography.Title>
      {applicants.length > 1 && draft.data === undefined ? (
        <Select
          aria-label={t('为哪个单位填报')}
          placeholder={t('为哪个单位填报')}
          value={applicantId ?? null}
          options={applicants.map(({ id, name: label }) => ({ value: id, label }))}
          style={{ minInlineSize: 280, marginBlockEnd: 16 }}
          onChange={(applicant: string) => {
            // A draft that was begun stays with the unit it was begun for.
            const { draft: _, ...kept } = search
            void navigate({ to: '.', search: { ...kept, applicant }, replace: true })
          }}
        />
      ) : null}
      {process && applicantId !== undefined ? (
        <FilingForm
          key={applicantId}
          process={process}
          applicantId={applicantId}
          draftId={search.draft}
          start={{
            form: draft.data?.form ?? startOf(process, search.category),
            with: draft.data?.with ?? [],
          }}
        />
      ) : null}
    </>
  )
}

/** A new form begins with the category that was chosen. */
function startOf({ fields }: { fields: Record<string, unknown> }, category: string | undefined) {
  const properties = (fields['properties'] ?? {}) as Record<string, { widget?: string }>
  const [chooser] = Object.entries(properties).find(([, { widget }]) => widget === 'category') ?? []
  return chooser === undefined || category === undefined ? {} : { [chooser]: category }
}
