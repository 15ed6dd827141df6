import type { Line, Upload } from './sendPaper.ts'

/** Which upload a file was begun under, for which unit. No name is kept: it may be a child's. */
const placeOf = ({ size, lastModified }: File, applicantId = ''): string =>
  `xueqian.upload.${applicantId}.${String(size)}.${String(lastModified)}`

/** The upload of this file that a reload has broken off, or a new one. */
export async function begunUpload(line: Line, file: File, applicantId: string | undefined): Promise<Upload> {
  const place = placeOf(file, applicantId)
  const known = sessionStorage.getItem(place)
  const old = known === null ? undefined : await line.ask(known).catch(() => undefined)
  if (old && old.attachmentId === null && old.size === file.size) return old
  const upload = await line.begin(file)
  sessionStorage.setItem(place, upload.id)
  return upload
}

export const forgetUpload = (file: File, applicantId: string | undefined): void =>
  sessionStorage.removeItem(placeOf(file, applicantId))
