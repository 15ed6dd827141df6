import fc from 'fast-check'
import { deliverAll } from '../../support/letters.ts'
import { numbersNow } from '../../support/disputes.ts'
import { caseById } from '../../../db/cases.ts'
import { reattach } from '../../../handover/advance.ts'
import { deliverLetters } from '../../../worker/deliver.ts'
import { fileCorrection, fileDispute, fileTransfer, supplement, withdrawAny } from './filings.ts'
import { speak } from './words.ts'
import { any, openCases, openTasks, quiet, up, type World } from './world.ts'

type Model = Record<string, never>

/** One thing that somebody does, or that befalls the machinery; what it chooses from is there only when it runs. */
const command = (title: string, run: (world: World) => Promise<void>): fc.AsyncCommand<Model, World> => ({
  check: () => true,
  run: (_, world) => run(world),
  toString: () => title,
})

const does = (title: string, what: (world: World, ...n: number[]) => Promise<void>, ...most: number[]) =>
  fc
    .tuple(...most.map((max) => fc.nat({ max })))
    .map((n) => command(`${title}(${n.join(', ')})`, (world) => what(world, ...n)))

const saying = async (world: World, which = 0, word = 0, n = 0) => {
  const tasks = await openTasks(world)
  if (tasks.length === 0) return
  const task = any(tasks, which)
  await speak(world, task, any(task.verdicts, word), n)
}

/** Stories take what was said; where all workers are away nobody can tell them. */
const tellAll = (world: World) => (world.isUp ? quiet(world) : Promise.resolve())

const deliver = ({ t, e, isUp }: World) =>
  isUp ? deliverLetters(t.office, e.handover) : deliverAll(t).then(() => undefined)

const due = async (world: World, which = 0) => {
  const tasks = await openTasks(world)
  if (tasks.length === 0) return
  const { dueAt } = any(tasks, which)
  if (dueAt >= world.t.office.time.now()) await world.e.passTo(dueAt + 60_000)
}

const restart = async ({ t, e, ...world }: World, which = 0) => {
  const cases = await openCases({ t, e, ...world })
  if (cases.length === 0) return
  const kase = await caseById(t.office.pool, any(cases, which).id)
  if (kase) await reattach(e.handover, kase.id, kase.epoch, 'deployed')
}

const crash = async (world: World) => {
  if (!world.isUp) return up(world)
  await world.e.stopWorker()
  world.isUp = false
}

/** Asks for a number of nobody, or for the one that another child has. */
const asksForNumber = async (world: World, child = 0, of = 0) => {
  const { free, children } = world
  const idNumber = of < 2 ? any(free, of) : (await numbersNow(world.t, any(children, of)))[0]
  if (idNumber !== null) await fileCorrection(world, any(children, child), { idNumber })
}

/** Two children ask for one number of nobody, so that whoever is approved later runs into the other. */
const askForTheSame = async (world: World, child = 0, of = 0) => {
  const idNumber = any(world.free, of)
  await fileCorrection(world, any(world.children, child), { idNumber })
  await fileCorrection(world, any(world.children, child + 1), { idNumber })
}

/** Everybody says the word of that place in his list, and the stories go on. */
const work = async (world: World, word = 0, n = 0) => {
  for (const task of await openTasks(world)) await speak(world, task, any(task.verdicts, word), n)
  await tellAll(world)
}

export const commands = fc.commands(
  [
    does('file a transfer', (w, c = 0, k = 0) => fileTransfer(w, any(w.children, c), any(w.places, k)), 3, 2),
    does('ask for a number', asksForNumber, 3, 5),
    does('ask for the same', askForTheSame, 3, 1),
    does('open a dispute', (w, c = 0) => fileDispute(w, [any(w.children, c), any(w.children, c + 1)]), 3),
    does('rename', (w, c = 0) => fileCorrection(w, any(w.children, c), { name: '新小名' }), 3),
    // Many, since a case has many desks.
    does('say', saying, 9, 3, 9),
    does('say and tell', async (w, ...n) => (await saying(w, ...n), tellAll(w)), 9, 3, 9),
    does(
      'say twice and tell',
      async (w, ...n) => {
        await saying(w, ...n)
        await saying(w, ...n)
        await tellAll(w)
      },
      9,
      3,
      9,
    ),
    does('work', work, 2, 9),
    does('work', (w, ...n) => work(w, 0, ...n), 9),
    does('work', (w, ...n) => work(w, 0, ...n), 9),
    does('withdraw', withdrawAny, 9),
    does('supplement', supplement),
    does('deliver', deliver),
    does('tell', tellAll),
    does('crash or start', crash),
    does('restart from the journal', restart, 9),
    does('pass the due instant', due, 9),
  ],
  { size: 'max', maxCommands: 20 },
)
