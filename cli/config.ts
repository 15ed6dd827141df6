import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = fileURLToPath(new URL('..', import.meta.url))

const environment = z.object({
  XUEQIAN_DATA: z.string().default(resolve(root, '.data')),
  DATABASE_URL: z.string().optional(),
  /** A login that may migrate, where DATABASE_URL's may not. */
  DATABASE_OWNER_URL: z.string().optional(),
  TEMPORAL_ADDRESS: z.string().optional(),
  SMTP_URL: z.string().optional(),
  /** Who mails are from: an address, or `name <address>`; one line, so that no header can ride on it. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/)
    .default('学前教育业务办理 <no-reply@xueqian.invalid>'),
  MAIL_HOURS: z.enum(['policy', 'any']).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, with commas between. */
  TRUSTED_PROXIES: z.string().optional(),
  XUEQIAN_DEMO: z.enum(['0', '1']).default('0'),
  /** Seconds a case may lag behind its journal before it is delivered again (I18: 60). */
  XUEQIAN_REDELIVER_AFTER: z.coerce.number().min(0.1).default(60),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = ReturnType<typeof readConfig>

/** Reads the environment once, at the door. Throws with the name of what is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`环境变量有误：${wrong.join('；')}`)
  }
  const e = parsed.data
  return {
    dataDir: resolve(e.XUEQIAN_DATA),
    databaseUrl: e.DATABASE_URL,
    ownerUrl: e.DATABASE_OWNER_URL ?? e.DATABASE_URL,
    temporalAddress: e.TEMPORAL_ADDRESS,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    // Who tries the demo in the evening wants to see the mails it sends.
    mailHours: e.MAIL_HOURS ?? (e.XUEQIAN_DEMO === '1' ? 'any' : 'policy'),
    host: e.HOST,
    port: e.PORT,
    publicUrl: e.PUBLIC_URL ?? `http://localhost:${String(e.PORT)}`,
    trustedProxies: e.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? [],
    demo: e.XUEQIAN_DEMO === '1',
    redeliverAfter: e.XUEQIAN_REDELIVER_AFTER * 1_000,
    logLevel: e.LOG_LEVEL,
  }
}
