import type { Task } from '../queries.ts'

/** A dialog of the decision bar. */
export interface TaskDialog {
  task: Task
  close: () => void
  done: (words: string) => void
}
