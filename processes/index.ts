import type { Process } from '../domain/process.ts'
import { changeReport } from './change-report.ts'
import { dispute } from './dispute.ts'
import { institutionUpdate } from './institution-update.ts'
import { keyFieldCorrection } from './key-field-correction.ts'
import { supervision } from './supervision.ts'
import { transfer } from './transfer.ts'

/** Every review process of the engine; routes, permissions, documents and tests are loops over this list. */
export const processes: readonly Process[] = [
  changeReport,
  institutionUpdate,
  keyFieldCorrection,
  transfer,
  dispute as Process,
  supervision as Process,
]

export const processNamed = (name: string): Process | undefined =>
  processes.find((each) => each.name === name)
