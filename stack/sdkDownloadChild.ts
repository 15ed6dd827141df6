import { TestWorkflowEnvironment } from '@temporalio/testing'

// Run by sdkDownload: fetching cannot be separated from starting in the SDK, so the server is started once.
const [what, version = 'default', downloadDir = '.'] = process.argv.slice(2)
const server = { executable: { type: 'cached-download' as const, version, downloadDir, ttl: '3650 days' } }
const environment =
  what === 'temporal'
    ? await TestWorkflowEnvironment.createLocal({ server })
    : await TestWorkflowEnvironment.createTimeSkipping({ server })
await environment.teardown()
