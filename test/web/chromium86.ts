/**
 * Methods that came after Chromium 86 and that neither Vite's target nor the parser knows of: a target changes what is
 * written, never what is called. `at`, `findLast` and `Object.hasOwn` are missing here: `web/app/olderBrowsers.ts` puts
 * them in.
 */
const newer: Record<string, RegExp> = {
  'structuredClone (98)': /(?<![.\w])structuredClone\(/,
  'findLastIndex (97)': /\.findLastIndex\(/,
  'toSorted, toReversed, toSpliced (110)': /\.to(?:Sorted|Reversed|Spliced)\(/,
  'crypto.randomUUID (92)': /\brandomUUID\(/,
  'Object.groupBy (117)': /\b(?:Object|Map)\.groupBy\(/,
  'Promise.withResolvers (119)': /\bPromise\.withResolvers\(/,
  'AbortSignal.timeout (103), any (116)': /\bAbortSignal\.(?:timeout|any)\(/,
  'Array.fromAsync (121)': /\bArray\.fromAsync\(/,
}

/** Names of what the code calls and Chromium 86 does not have. */
export const newerThanChromium86 = (code: string): string[] =>
  Object.entries(newer)
    .filter(([, pattern]) => pattern.test(code))
    .map(([name]) => name)
