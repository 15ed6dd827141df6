/**
 * Where in our code a fault broke, innermost first. Its message stays out: a database puts the offending values into
 * it (I17), and a message may have lines that look like places.
 */
export const framesOf = (fault: unknown): string[] =>
  fault instanceof Error
    ? (fault.stack ?? '')
        .slice(String(fault).length)
        .split('\n')
        .filter((line) => /^ {4}at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
    : []
