import { answerOf, api } from '../../api/client.ts'
import { newKey, type ActHeaders } from '../../api/act.ts'
import type { paths } from '../../api/schema.generated.ts'
import type { Group } from '../../form/field.ts'

export interface Content {
  form: Group
  with: { process: string; form: Group }[]
}

/** Every process has a precise route of its own; the console fills them all in by their schemas. */
type FilingPath = Extract<keyof paths, `/api/v1/processes/${string}/cases`>

/** Keeps a new draft and answers its id. */
export async function beginDraft(process: string, applicantId: string, content: Content): Promise<string> {
  const path = `/api/v1/processes/${process}/cases` as FilingPath
  const { id } = await answerOf(
    api.POST(path, {
      params: { query: { draft: 'true' }, header: { 'idempotency-key': newKey() } },
      body: { applicantId, ...content } as never,
    }),
  )
  return id
}

export async function keepDraft(id: string, content: Content): Promise<void> {
  await answerOf(
    api.PUT('/api/v1/cases/{id}/draft', {
      params: { path: { id }, header: { 'idempotency-key': newKey() } },
      body: content,
    }),
  )
}

/** Files a draft with the form that was confirmed; a colleague may have kept another one meanwhile. */
export const submitDraft = (id: string, form: Group, headers: ActHeaders) =>
  answerOf(
    api.POST('/api/v1/cases/{id}/submit', {
      params: { path: { id }, header: { ...headers, prefer: 'wait=1' } },
      body: { form },
    }),
  )
