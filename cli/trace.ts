import { caseByNumber, type CaseRow } from '../db/cases.ts'
import { clocksOf } from '../db/clocks.ts'
import { timelineOf } from '../db/journal.ts'
import { eventTypes } from '../domain/journal.ts'
import { statuses } from '../domain/outcome.ts'
import { dayOf } from '../domain/time/day.ts'
import { connectEngine, namespace, type Engine } from '../handover/engine.ts'
import { workflowId } from '../handover/run.ts'
import type { Config } from './config.ts'
import { openOffice } from './office.ts'
import { addressesOf } from './running.ts'

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
})

const runOf = async (engine: Engine, kase: CaseRow) => {
  const id = workflowId({ caseId: kase.id, epoch: kase.epoch })
  try {
    const { status, runId, historyLength } = await engine.client.workflow.getHandle(id).describe()
    return { workflowId: id, runId, status: status.name, events: historyLength }
  } catch (fault) {
    return { workflowId: id, status: (fault as Error).name }
  }
}

/** Tells one case: state, journal, clocks, and where its run is in Temporal. Nothing personal is printed. */
export async function trace(config: Config, number: string, json: boolean): Promise<void> {
  const { databaseUrl, temporalAddress, temporalUi } = addressesOf(config)
  const office = await openOffice(databaseUrl, config.dataDir, 'xueqian-trace', 2)
  const engine = connectEngine(temporalAddress)
  try {
    const kase = await caseByNumber(office.pool, number)
    if (!kase) throw new Error(`没有编号为 ${number} 的业务`)
    const journal = await timelineOf(office.pool, kase.id, dayOf(office.time.now()))
    const clocks = await clocksOf(office.pool, kase.id)
    const run = await runOf(engine, kase)
    if (json) return void process.stdout.write(`${JSON.stringify({ case: kase, journal, clocks, run })}\n`)
    const lines = [
      `${kase.number}  ${statuses[kase.status].title}  （${kase.route.policy.pack} 第 ${kase.route.policy.version} 版）`,
      `日志 1…${String(kase.lastNo)}，已接续到 ${String(kase.takenThrough)}，第 ${String(kase.epoch)} 次运行`,
      '',
      ...journal.map((row) =>
        [
          String(row.no).padStart(3),
          shanghai.format(row.at),
          eventTypes[row.type].title,
          row.personName ?? '系统',
          row.unitName ?? '',
          JSON.stringify(row.data),
        ].join('  '),
      ),
      '',
      ...clocks.map(
        (clock) =>
          `时限 ${clock.name}  ${clock.budget}  起 ${shanghai.format(clock.startedAt)}  止 ${clock.dueDay}` +
          `${clock.provisional ? '（暂定）' : ''}${clock.stoppedAt === null ? '' : '  已停'}`,
      ),
      '',
      `流程引擎 ${run.workflowId}  ${run.status}`,
      ...(temporalUi === undefined || !('runId' in run)
        ? []
        : [`${temporalUi}/namespaces/${namespace}/workflows/${run.workflowId}/${run.runId}/history`]),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    await engine.close()
    await office.pool.end()
  }
}
