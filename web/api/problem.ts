/** What went wrong, as the API tells it (RFC 9457); `diagnosisId` is what a user reads out on the telephone. */
export interface ProblemBody {
  code: string
  title: string
  status: number
  detail?: string
  errors?: { path: string; message: string }[]
  diagnosisId: string
  [fact: string]: unknown
}

export class Problem extends Error {
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.title)
    this.body = body
  }
}

/** Nothing came back: the line is broken, or the server is down. */
const unreachable: ProblemBody = {
  code: 'unreachable',
  title: '连接不上服务器，填写的内容仍在本页，请稍后再试',
  status: 0,
  diagnosisId: '',
}

const isProblem = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value

/** Whatever was thrown or answered, as a problem. */
export const problemOf = (fault: unknown): Problem => {
  if (fault instanceof Problem) return fault
  return new Problem(isProblem(fault) ? fault : unreachable)
}
