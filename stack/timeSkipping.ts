import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { executable, onPath, userCache } from './cache.ts'
import { run } from './run.ts'
import type { Say } from './say.ts'
import { downloadedPath, sdkDownload } from './sdkDownload.ts'

export type TimeSkippingServer = { type: 'existing-path'; path: string }

type Surroundings = { say: Say; env: NodeJS.ProcessEnv }

const POM = fileURLToPath(new URL('./timeSkipping/pom.xml', import.meta.url))
const OLDEST_JAVA = 17

/**
 * Temporal's time-skipping test server for `createTimeSkipping({ server: { executable } })`: XUEQIAN_TEST_SERVER,
 * else from the user's cache, else downloaded by the SDK, else through Maven and Java. undefined, with the reason
 * said, when there is none.
 */
export async function findTimeSkippingServer({
  say,
  env,
}: Surroundings): Promise<TimeSkippingServer | undefined> {
  const given = env['XUEQIAN_TEST_SERVER']
  if (given !== undefined && given !== '') {
    if (executable(given)) return at(given)
    say(`XUEQIAN_TEST_SERVER 指定的 ${given} 不存在或不能执行`)
    return undefined
  }
  const cache = userCache(env)
  const version = pinned()
  const known = [downloadedPath('temporal-test-server', `v${version}`, cache), launcher(cache, version)].find(
    executable,
  )
  if (known !== undefined) return at(known)

  say('正在用 Temporal SDK 下载可快进时间的测试服务（只做一次）')
  const got = await sdkDownload('temporal-test-server', `v${version}`, cache, env)
  if (got.ok) return at(got.path)
  say(`下载不到（${got.why}），改用 Maven 取它的 Java 版`)
  const path = await throughMaven(cache, version, { say, env })
  return path === undefined ? undefined : at(path)
}

async function throughMaven(
  cache: string,
  version: string,
  { say, env }: Surroundings,
): Promise<string | undefined> {
  const maven = onPath(env, 'mvn')
  const java = await javaVersion(env)
  if (maven === undefined || java < OLDEST_JAVA) {
    const missing = [java < OLDEST_JAVA ? `Java ${OLDEST_JAVA} 以上` : '', maven === undefined ? 'Maven' : '']
    say(
      `缺少 ${missing.filter((name) => name !== '').join('和 ')}，快进时间的测试无法运行；也可用 XUEQIAN_TEST_SERVER 指定测试服务`,
    )
    return undefined
  }
  const folder = join(cache, `time-skipping-${version}`)
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  try {
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
    const args = [
      '-B',
      '-q',
      '-f',
      POM,
      copy,
      '-DincludeScope=runtime',
      `-DoutputDirectory=${join(draft, 'lib')}`,
    ]
    const { code, lines } = await run({ command: maven, args, env })
    if (code !== 0) {
      say(`Maven 没有取到测试服务：${lines.find((line) => line.includes('ERROR')) ?? lines.at(-1) ?? ''}`)
      return undefined
    }
    writeFileSync(join(draft, 'serve'), script())
    chmodSync(join(draft, 'serve'), 0o755)
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
    return launcher(cache, version)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * The SDK calls `<path> <port>`, gives it 5 s to answer and kills it in the end: hence the quick-start flags and
 * `exec`, which keeps the pid. A test run that crashes kills nothing: hence the watch on our parent.
 */
function script(): string {
  return [
    '#!/bin/sh',
    'here=$(cd "$(dirname "$0")" && pwd)',
    '(while kill -0 "$PPID" && kill -0 "$$"; do sleep 1; done; kill "$$") >/dev/null 2>&1 &',
    'exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"',
    '',
  ].join('\n')
}

async function javaVersion(env: NodeJS.ProcessEnv): Promise<number> {
  const { lines } = await run({ command: 'java', args: ['-version'], env })
  return Number(/version "(\d+)/.exec(lines.join('\n'))?.[1] ?? 0)
}

function pinned(): string {
  return (
    /<artifactId>temporal-test-server<\/artifactId>\s*<version>([^<]+)</.exec(
      readFileSync(POM, 'utf8'),
    )?.[1] ?? ''
  )
}

function launcher(cache: string, version: string): string {
  return join(cache, `time-skipping-${version}`, 'serve')
}

function at(path: string): TimeSkippingServer {
  return { type: 'existing-path', path }
}
