/** The machine-readable code of an error, where it has one. */
export const hasCode = (fault: unknown): string | undefined => {
  const code = (fault as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
