import { open, type FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { PaperType } from '../db/attachments.ts'

const byExtension: Readonly<Record<string, PaperType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** As much of the beginning as file-type looks at. */
const headLength = 4_100
/** A zip ends with its directory's address (22 bytes) and a comment of at most 65,535. */
const tailLength = 22 + 65_535
/** A directory longer than this belongs to no form or licence. */
const longestDirectory = 1024 * 1024

async function bytes(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}

/** Whether the zip's directory names `OFD.xml` at its root, the entry document of GB/T 33190. */
async function isOfd(file: FileHandle, size: number): Promise<boolean> {
  const tail = await bytes(file, Math.max(0, size - tailLength), Math.min(size, tailLength))
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) return false
  const length = tail.readUInt32LE(end + 12)
  const directory = await bytes(file, tail.readUInt32LE(end + 16), Math.min(length, longestDirectory))
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50;) {
    const nameLength = directory.readUInt16LE(at + 28)
    if (directory.toString('utf8', at + 46, at + 46 + nameLength) === 'OFD.xml') return true
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return false
}

/** The type of a paper by its content, whatever its name says; undefined for what is not taken. */
export async function paperType(path: string, size: number): Promise<PaperType | undefined> {
  const file = await open(path, 'r')
  try {
    const head = await bytes(file, 0, headLength)
    if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')))
      return (await isOfd(file, size)) ? 'application/ofd' : undefined
    return byExtension[(await fileTypeFromBuffer(head))?.ext ?? '']
  } finally {
    await file.close()
  }
}
