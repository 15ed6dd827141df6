import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from './config.ts'

const addresses = z.object({
  databaseUrl: z.string(),
  /** The login that may migrate; the other one can only use what is there. */
  ownerUrl: z.string(),
  temporalAddress: z.string(),
  smtpUrl: z.string(),
  temporalUi: z.string().optional(),
  publicUrl: z.string(),
})

/** Where the parts of a running default are; written by `start`, read by every other command. */
export type Running = z.infer<typeof addresses>

const fileOf = (dataDir: string) => join(dataDir, 'running.json')

/** Kept from other users of the machine: the database address holds its password. */
export const writeRunning = (dataDir: string, running: Running): void =>
  writeFileSync(fileOf(dataDir), JSON.stringify(running), { mode: 0o600 })

export const forgetRunning = (dataDir: string): void => rmSync(fileOf(dataDir), { force: true })

function readRunning(dataDir: string): Running | undefined {
  try {
    return addresses.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')))
  } catch {
    return undefined
  }
}

/** The addresses a command works with: the environment first, else the default that runs on this data folder. */
export function addressesOf(config: Config): Running {
  const running = readRunning(config.dataDir)
  const databaseUrl = config.databaseUrl ?? running?.databaseUrl
  const temporalAddress = config.temporalAddress ?? running?.temporalAddress
  if (databaseUrl === undefined || temporalAddress === undefined)
    throw new Error('没有正在运行的系统：请先执行 npm start，或设置 DATABASE_URL 和 TEMPORAL_ADDRESS')
  return {
    databaseUrl,
    ownerUrl: config.ownerUrl ?? running?.ownerUrl ?? databaseUrl,
    temporalAddress,
    smtpUrl: config.smtpUrl ?? running?.smtpUrl ?? '',
    publicUrl: running?.publicUrl ?? config.publicUrl,
    ...(running?.temporalUi === undefined ? {} : { temporalUi: running.temporalUi }),
  }
}
