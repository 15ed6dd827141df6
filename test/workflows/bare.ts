import { condition, defineUpdate, setHandler } from '@temporalio/workflow'

const advanced = defineUpdate<number, [number]>('advanced')

/** The floor: what the SDK keeps for a workflow that does nothing but wait to be told. */
export default async (): Promise<void> => {
  setHandler(advanced, (n) => n)
  await condition(() => false)
}
