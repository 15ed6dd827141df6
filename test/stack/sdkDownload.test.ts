import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sdkDownload } from '../../stack/sdkDownload.ts'

test('a program of the SDK that cannot be fetched is answered with a reason, also inside a test run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xueqian-download-'))
  try {
    // No such version: the answer is the same whether the vendor's site can be reached or not.
    const got = await sdkDownload('temporal-test-server', 'v0.0.0-none', folder, process.env)
    expect(got).toMatchObject({ ok: false, why: expect.stringMatching(/./) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
