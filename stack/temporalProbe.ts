import { Connection } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'

/** Closed runs stay visible for `trace` this long; what happened to a case is in its journal for good. */
const RETENTION_SECONDS = 30 * 24 * 3_600

/** Resolves when the namespace `default` answers and keeps closed runs for 30 days. Rejects while it does not. */
export async function namespaceReady(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' })
  try {
    const { workflowService } = connection
    const { config } = await workflowService.describeNamespace({ namespace: 'default' })
    if (config?.workflowExecutionRetentionTtl?.seconds?.toNumber() !== RETENTION_SECONDS) {
      await workflowService.updateNamespace({
        namespace: 'default',
        config: { workflowExecutionRetentionTtl: msToTs(RETENTION_SECONDS * 1_000) },
      })
    }
    await workflowService.listWorkflowExecutions({ namespace: 'default', pageSize: 1 })
  } finally {
    await connection.close()
  }
}
