/**
 * Does the job for every item, a few at once. One that fails keeps no other from its turn; at the end the faults are
 * thrown together.
 */
export async function forEach<T>(
  items: readonly T[],
  job: (item: T) => Promise<unknown>,
  atOnce = 10,
): Promise<void> {
  const faults: unknown[] = []
  const queue = [...items]
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift())
      await job(item).catch((fault: unknown) => faults.push(fault))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (faults.length > 0)
    throw new AggregateError(faults, `${String(faults.length)} of ${String(items.length)} failed`)
}
