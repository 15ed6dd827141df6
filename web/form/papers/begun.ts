import type { Line, Upload } from './sendPaper.ts'

/** Which upload a file was begun under. No name is kept: it may be a child's. */
const placeOf = ({ size, lastModified }: File): string =>
  `xueqian.upload.${String(size)}.${String(lastModified)}`

/** The upload of this file that a reload has broken off, or a new one. */
export async function begunUpload(line: Line, file: File): Promise<Upload> {
  const known = sessionStorage.getItem(placeOf(file))
  const old = known === null ? undefined : await line.ask(known).catch(() => undefined)
  if (old && old.attachmentId === null && old.size === file.size) return old
  const upload = await line.begin(file)
  sessionStorage.setItem(placeOf(file), upload.id)
  return upload
}

export const forgetUpload = (file: File): void => sessionStorage.removeItem(placeOf(file))
