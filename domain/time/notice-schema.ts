import { z } from 'zod'
import { legalDay } from '../kit.ts'

const day = legalDay.meta({ format: 'date' })
const words = (max: number) => z.string().trim().min(1).max(max)

/** A notice as a file or a program gives it; what its days must be like is told by `noticeFaults`. */
export const noticeSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  title: words(100),
  number: words(40),
  issuedOn: day,
  source: words(300),
  holidays: z
    .array(z.strictObject({ name: words(20), from: day, to: day, worked: z.array(day).max(10) }))
    .min(1)
    .max(12),
})
