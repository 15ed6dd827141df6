import { answerOf, api } from '../../api/client.ts'

/** Sends one paper and answers its id. */
export async function sendPaper(file: File, applicantId: string | undefined, key: string): Promise<string> {
  const body = new FormData()
  body.append('file', file, file.name)
  const { id } = await answerOf(
    api.POST('/api/v1/attachments', {
      params: {
        query: applicantId === undefined ? {} : { applicantId },
        header: { 'idempotency-key': key },
      },
      // Sent as it is: the browser itself writes the boundaries between the parts.
      body: { file: '' },
      bodySerializer: () => body,
    }),
  )
  return id
}
