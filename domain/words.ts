/** The words of a table with titles, as the options of a form field. */
export const wordsOf = <K extends string>(table: Readonly<Record<K, { title: string }>>) =>
  Object.fromEntries(
    Object.entries<{ title: string }>(table).map(([key, { title }]) => [key, title]),
  ) as Record<K, string>
