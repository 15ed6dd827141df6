import type { Verdict } from '../../../domain/verdicts.ts'
import { command, type Command } from './command.ts'
import { fileCorrection, fileDispute, fileTransfer, supplement, withdrawAny } from './filings.ts'
import { tellAll } from './machinery.ts'
import { speak } from './words.ts'
import { any, openTasks, quiet, type World } from './world.ts'

/*
 * Lives in which people do one thing after another, up to every word and every end there is: chance alone comes to the
 * rarest only now and then, and each change of the product would move it elsewhere.
 */

/** Those who have a desk of that stage say one of these words each, and where it wants a second signature, that too. */
const all = (stage: string, words: readonly Verdict[], n = 1): Command =>
  command(`${stage}: ${words.join(', ')}`, async (world) => {
    const desks = async () => (await openTasks(world)).filter((task) => task.stage === stage)
    for (const [i, task] of (await desks()).entries()) await speak(world, task, any(words, i), n)
    for (const task of await desks()) if (task.proposal) await speak(world, task, any(words, 0), 0)
    await tellAll(world)
  })

const say = (stage: string, word: Verdict, n?: number) => all(stage, [word], n)

const then = (title: string, run: (world: World) => Promise<void>): Command =>
  command(title, async (world) => {
    await run(world)
    await quiet(world)
  })

const transfer = (child: number, place: number) =>
  then(`transfer ${String(child)}`, (w) => fileTransfer(w, any(w.children, child), any(w.places, place)))
const rename = (child: number) =>
  then(`rename ${String(child)}`, (w) => fileCorrection(w, any(w.children, child), { name: '新小名' }))
const number = (child: number) =>
  then(`number for ${String(child)}`, (w) =>
    fileCorrection(w, any(w.children, child), { idNumber: any(w.free, 0) }),
  )
const quarrel = (...children: number[]) =>
  then(`dispute of ${children.join(', ')}`, (w) =>
    fileDispute(
      w,
      children.map((child) => any(w.children, child)),
    ),
  )
const supplemented = then('supplement', supplement)
const withdrawn = then('withdraw the eldest', (w) => withdrawAny(w, 0))

const outcomes = ['same-child', 'different-children', 'cancel'] as const

/** One that one county decides, one that two decide in different words; each with and without an appeal. */
const quarrels = outcomes.map((word, i) => [
  quarrel(0, 1),
  say('evidence', 'submit'),
  say('examine', word),
  say('accept', 'appeal'),
  say('reconsider', word),
  // Of the two that were left alone so far.
  quarrel(2, 3),
  say('evidence', 'submit'),
  all('examine', [any(outcomes, i + 1), any(outcomes, i + 2)]),
  say('arbitrate', word),
  say('accept', 'accept'),
])

const corrections = [
  rename(0),
  say('institution-approve', 'return'),
  supplemented,
  say('institution-approve', 'approve'),
  say('county-review', 'return'),
  supplemented,
  say('county-review', 'approve'),
  rename(1),
  say('institution-approve', 'reject'),
  rename(1),
  withdrawn,
  // Two ask for one number: the first gets it, the other one runs into him.
  number(0),
  number(1),
  say('institution-approve', 'approve'),
  say('county-review', 'approve'),
  say('evidence', 'submit'),
  // Both are in one county, which rules by itself.
  say('arbitrate', 'different-children', 2),
  say('accept', 'accept'),
  say('county-review', 'reject'),
]

const transfers = [
  transfer(0, 1),
  say('release', 'agree'),
  say('approve', 'return'),
  supplemented,
  say('approve', 'approve'),
  // While his place waits he asks for another, and what he asked for where he was comes to nothing.
  rename(0),
  transfer(0, 2),
  say('release', 'agree'),
  say('approve', 'approve'),
  say('place', 'place'),
  transfer(1, 2),
  say('release', 'agree'),
  say('approve', 'reject'),
  transfer(1, 2),
  withdrawn,
]

const objections = [
  transfer(0, 1),
  say('release', 'object', 0),
  say('arbitrate', 'approve'),
  say('approve', 'approve'),
  say('place', 'place'),
  transfer(1, 0),
  say('release', 'object', 0),
  say('arbitrate', 'reject'),
  // Against the archive of another child: the system opens a dispute, and one by hand is taken into it.
  transfer(2, 0),
  say('release', 'object', 3),
  quarrel(1, 2),
]

export const directed = [corrections, transfers, objections, ...quarrels]
