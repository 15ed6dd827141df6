import { z } from 'zod'
import { saveDraft } from '../../acts/draft.ts'
import { file } from '../../acts/file.ts'
import { may, type Person } from '../../domain/may.ts'
import type { Process } from '../../domain/process.ts'
import type { Role } from '../../domain/roles.ts'
import { processes, processNamed } from '../../processes/index.ts'
import { pathOf } from '../../db/units.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found, settled } from '../refused.ts'
import { form, joint, keyHeader } from '../schema.ts'
import { grantsNow, policyNow } from '../scope.ts'
import { actorIn, personIn } from '../session.ts'
import { filedSchema, movedView, savedDraft } from '../views/moved.ts'
import { formSchemaOf, processSchema, processView } from '../views/process.ts'

const tags = ['业务']

const filing = z.strictObject({
  applicantId: z.uuid().optional().meta({ description: '为哪个机构填报；只在一个机构填报的可以不写' }),
  form,
  with: joint,
})

interface Answer {
  caseId: string
  joint?: readonly { caseId: string }[]
}

/** The processes, and one precise filing route for each of them. */
export function processRoutes(app: Api, deps: ApiDeps): void {
  const { office } = deps

  const viewFor = async (person: Person, named: string | undefined) => {
    const grants = await grantsNow(office, person)
    // An authority files, too: an officer opens a dispute for the own county, which is no institution.
    if (named !== undefined && !grants.some(({ unitId }) => unitId === named)) {
      const path = await pathOf(office.pool, named, dayOf(office.time.now()))
      allow(person, 'institution.read', { path: path.map(({ id }) => id) })
    }
    const fillsAs = (filing: Role) =>
      grants.filter(
        ({ unitId, role }) => role === filing && may(person, 'case.file', { path: [unitId], filing }).ok,
      )
    const [first] = processes.flatMap(({ filedBy }) => fillsAs(filedBy.role))
    const policy = await policyNow(office, named ?? first?.unitId ?? grants[0]?.unitId)
    return (process: Process) => {
      const applicants = fillsAs(process.filedBy.role).map(({ unitId, unit }) => ({ id: unitId, name: unit }))
      return processView(process, policy, applicants)
    }
  }
  const querystring = z.strictObject({
    applicantId: z.uuid().optional().meta({ description: '按哪个机构适用的类别；不写为自己的单位' }),
  })

  app.get(
    '/processes',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listProcesses',
        tags,
        summary: '可以办理的业务',
        querystring,
        response: { 200: z.strictObject({ items: z.array(processSchema) }), ...problems },
      },
    },
    async (request) => ({
      items: processes.map(await viewFor(personIn(request), request.query.applicantId)),
    }),
  )

  app.get(
    '/processes/:name',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getProcess',
        tags,
        summary: '一项业务的表单、环节和期限',
        params: z.strictObject({ name: z.string().max(60) }),
        querystring,
        response: { 200: processSchema, ...problems },
      },
    },
    async (request) => {
      const process = found(processNamed(request.params.name))
      return (await viewFor(personIn(request), request.query.applicantId))(process)
    },
  )

  for (const process of processes) fileRoute(app, deps, process)
}

function fileRoute(app: Api, deps: ApiDeps, process: Process): void {
  const { office } = deps
  app.post(
    `/processes/${process.name}/cases`,
    {
      config: { access: 'act', form: formSchemaOf(process.name) },
      schema: {
        operationId: `file-${process.name}`,
        tags,
        summary: `提交${process.title}（${process.article}）`,
        description: '`draft=true` 时保存草稿，内容在提交时才检查。',
        headers: keyHeader,
        querystring: z.strictObject({ draft: z.enum(['true', 'false']).default('false') }),
        body: filing,
        response: { 201: filedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request)
      const draft = request.query.draft === 'true'
      const { caseId, joint: others = [] } = settled<Answer>(
        await (draft ? saveDraft : file)(office, actor, process, request.body),
      )
      reply.code(201).header('location', `/api/v1/cases/${caseId}`)
      if (draft) return { ...savedDraft(caseId), joint: [] }
      const moved = await movedView(deps, caseId, 0)
      return { ...moved, joint: await Promise.all(others.map((other) => movedView(deps, other.caseId, 0))) }
    },
  )
}
