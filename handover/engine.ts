import { Client, Connection } from '@temporalio/client'

/** The way to Temporal. Calls have a deadline of their own: an update without a worker would wait for ever. */
export interface Engine {
  client: Client
  taskQueue: string
  close(): Promise<void>
}

export const namespace = 'default'
export const taskQueue = 'xueqian'

/** Opens a lazy connection: the product starts, files and decides while Temporal is away. */
export function connectEngine(address: string): Engine {
  const connection = Connection.lazy({ address, connectTimeout: 5_000 })
  return { client: new Client({ connection, namespace }), taskQueue, close: () => connection.close() }
}
