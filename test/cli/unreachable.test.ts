import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keyringFile } from '../../cli/office.ts'
import { openKeyring } from '../../db/personal/keyring.ts'

const folder = mkdtempSync(join(tmpdir(), 'xueqian-api-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['api', 'worker'])(
  'a process (%s) that finds no database when it starts ends, so that whoever keeps it starts it again',
  async (command) => {
    await openKeyring({ file: keyringFile(folder), env: {}, create: true })
    const env = {
      ...process.env,
      XUEQIAN_DATA: folder,
      XUEQIAN_DEMO: '1',
      // Nobody listens at the first ports of a machine's own.
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SMTP_URL: 'smtp://127.0.0.1:1',
    }
    // Kept as the product keeps it: over the channel it hears when its keeper is gone.
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
    const born = spawn(process.execPath, ['cli/bin.js', command], { env, stdio: [...stdio] })
    const code = await new Promise<number | null>((resolve) => born.once('exit', resolve))
    expect(code).toBe(2)
  },
)
