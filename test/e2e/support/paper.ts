import { randomUUID } from 'node:crypto'

/** A file as a person picks it from the disk. */
export interface Paper {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A PDF of one empty page, another one each time; `bytes` fills it up behind its end, as scanners do. */
export function aPaper(name: string, bytes = 0): Paper {
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  let text = `%PDF-1.4\n% ${randomUUID()}\n`
  const offsets = parts.map((part, i) => {
    const at = text.length
    text += `${String(i + 1)} 0 obj\n${part}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const xref = text.length
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`
  text += `trailer << /Size 4 /Root 1 0 R >>\nstartxref\n${String(xref)}\n%%EOF\n`
  const buffer = Buffer.concat([Buffer.from(text), Buffer.alloc(Math.max(0, bytes - text.length), '% ')])
  return { name, mimeType: 'application/pdf', buffer }
}
