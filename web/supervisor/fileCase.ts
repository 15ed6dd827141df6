import type { ActHeaders } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.generated.ts'

/** Files a form of any process. The document has a path of its own for each of them; here the name is data. */
export const fileCase = (
  name: string,
  body: { applicantId: string; form: object },
  header: ActHeaders,
): Promise<components['schemas']['Filed']> =>
  answerOf(
    api.POST(
      '/api/v1/processes/{name}/cases' as never,
      { params: { path: { name }, header }, body } as never,
    ),
  )
