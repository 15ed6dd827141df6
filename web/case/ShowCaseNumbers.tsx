import { answerOf, api } from '../api/client.ts'
import { ShowNumbers } from './ShowNumbers.tsx'

/** The button for the numbers of one case. */
export function ShowCaseNumbers({ caseId }: { caseId: string }) {
  return (
    <ShowNumbers
      of={caseId}
      ask={(purpose, header) =>
        answerOf(
          api.POST('/api/v1/cases/{id}/numbers', {
            params: { path: { id: caseId }, header },
            body: { purpose },
          }),
        )
      }
    />
  )
}
