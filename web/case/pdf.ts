import { getDocument, GlobalWorkerOptions, RenderingCancelledException } from 'pdfjs-dist/legacy/build/pdf.js'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.js?url'
import type { Look } from './PaperTools.tsx'

GlobalWorkerOptions.workerSrc = worker

export interface Pdf {
  pages: number
  draw(onto: HTMLCanvasElement, look: Look): { done: Promise<void>; cancel: () => void }
}

/** Inside the frame of a paper. */
const margin = 24

/**
 * Opens a PDF. The last release of pdf.js that runs in Chromium 86 is an old one: it must never compile font programs
 * to JavaScript (`isEvalSupported`; CVE-2024-4367), which the policy of the page forbids anyway.
 */
export function openPdf(url: string): { pdf: Promise<Pdf>; close: () => void } {
  const stop = new AbortController()
  let task: ReturnType<typeof getDocument> | undefined
  const read = async () => {
    const answer = await fetch(url, { signal: stop.signal })
    if (!answer.ok) throw new Error(answer.statusText)
    const data = new Uint8Array(await answer.arrayBuffer())
    // Fetched here: closed while it fetches, pdf.js leaves a promise behind that nobody can catch.
    task = getDocument({ data, isEvalSupported: false, enableXfa: false })
    return task.promise
  }
  const pdf = read().then((document): Pdf => ({
    pages: document.numPages,
    draw(onto, { page, zoom, turns }) {
      let cancel = (): void => undefined
      let cancelled = false
      const done = document.getPage(page).then(async (sheet) => {
        if (cancelled) return
        const rotation = (sheet.rotate + turns * 90) % 360
        const room = (onto.parentElement?.clientWidth ?? 0) - margin
        const scale = (room / sheet.getViewport({ scale: 1, rotation }).width) * zoom
        const viewport = sheet.getViewport({ scale, rotation })
        onto.width = viewport.width
        onto.height = viewport.height
        const canvasContext = onto.getContext('2d')
        if (!canvasContext) return
        const rendering = sheet.render({ canvasContext, viewport })
        cancel = () => rendering.cancel()
        await rendering.promise.catch((fault: unknown) => {
          if (!(fault instanceof RenderingCancelledException)) throw fault
        })
      })
      return {
        done,
        cancel() {
          cancelled = true
          cancel()
        },
      }
    },
  }))
  const close = () => {
    stop.abort()
    // Closed in the middle of drawing, it says that its worker has gone, which is what was asked for.
    void task?.destroy().catch(() => undefined)
  }
  return { pdf, close }
}
