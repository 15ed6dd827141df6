/** Takes one progress line, in the words of the person who started the program. */
export type Say = (line: string) => void

/** Progress goes to stderr, so that `--json` on stdout stays clean. */
export const consoleSay: Say = (line) => {
  process.stderr.write(`· ${line}\n`)
}

/** A duration in milliseconds as 45 秒 or 2 分 10 秒. */
export function inWords(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`
}
