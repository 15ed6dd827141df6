import fc from 'fast-check'
import { numbersNow } from '../../support/disputes.ts'
import { command } from './command.ts'
import {
  fileCorrection,
  fileDispute,
  fileTransfer,
  settleCustody,
  supplement,
  withdrawAny,
} from './filings.ts'
import { crashOrStart, deliver, lose, passDue, restart, tellAll } from './machinery.ts'
import { speak } from './words.ts'
import { any, openTasks, type World } from './world.ts'

type Deed = (world: World, ...n: number[]) => Promise<void>

const does = (title: string, what: Deed, ...most: number[]) =>
  fc
    .tuple(...most.map((max) => fc.nat({ max })))
    .map((n) => command(`${title}(${n.join(', ')})`, (world) => what(world, ...n)))

/** Asks for a number of nobody, or for the one that another child has. */
const asksForNumber: Deed = async (world, child = 0, of = 0) => {
  const { free, children } = world
  const idNumber = of < 2 ? any(free, of) : (await numbersNow(world.t, any(children, of)))[0]
  if (idNumber !== null) await fileCorrection(world, any(children, child), { idNumber })
}

/** Two children ask for one number of nobody, so that whoever is approved later runs into the other. */
const askForTheSame: Deed = async (world, child = 0, of = 0) => {
  const idNumber = any(world.free, of)
  await fileCorrection(world, any(world.children, child), { idNumber })
  await fileCorrection(world, any(world.children, child + 1), { idNumber })
}

/** Two or three children ask for each other's numbers in a ring. */
const swap: Deed = async (world, child = 0, threeCornered = 0) => {
  const ring = world.children.slice(child % 2, (child % 2) + 2 + threeCornered)
  const numbers = await Promise.all(ring.map(async (id) => (await numbersNow(world.t, id))[0]))
  for (const [i, id] of ring.entries()) {
    const idNumber = any(numbers, i + 1)
    if (idNumber !== null) await fileCorrection(world, id, { idNumber })
  }
}

const saying: Deed = async (world, which = 0, word = 0, n = 0) => {
  const tasks = await openTasks(world)
  if (tasks.length === 0) return
  const task = any(tasks, which)
  await speak(world, task, any(task.verdicts, word), n)
}

/** Everybody says the word of that place in his list, and the stories go on. */
const work: Deed = async (world, word = 0, n = 0) => {
  for (const [i, task] of (await openTasks(world)).entries())
    await speak(world, task, any(task.verdicts, word + i), n)
  await tellAll(world)
}

const aTransfer = does(
  'file a transfer',
  (w, c = 0, k = 0) => fileTransfer(w, any(w.children, c), any(w.places, k)),
  3,
  2,
)

const filings = [
  aTransfer,
  does('ask for a number', asksForNumber, 3, 5),
  does('ask for the same', askForTheSame, 3, 1),
  does('swap numbers', swap, 1, 1),
  does('open a dispute', (w, c = 0) => fileDispute(w, [any(w.children, c), any(w.children, c + 1)]), 3),
  does('rename', (w, c = 0) => fileCorrection(w, any(w.children, c), { name: '新小名' }), 3),
]

/** What there is to do from the start: always a transfer, mostly with something that gets into its way. */
export const openings = fc
  .tuple(aTransfer, fc.array(fc.oneof(aTransfer, ...filings), { minLength: 2, maxLength: 4, size: 'max' }))
  .map(([first, others]) => [first, ...others])

export const commands = fc.commands(
  [
    ...filings,
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
    does('work', work, 2, 9),
    does('work', (w, ...n) => work(w, 0, ...n), 9),
    does('withdraw', withdrawAny, 9),
    does('supplement', supplement),
    does('end custody disputes', settleCustody),
    does('deliver', deliver),
    does('tell', tellAll),
    does('crash or start', crashOrStart),
    does('restart from the journal', restart, 9),
    does('lose a run', lose, 9),
    does('pass the due instant', passDue, 9),
  ],
  { size: 'max', maxCommands: 20 },
)
