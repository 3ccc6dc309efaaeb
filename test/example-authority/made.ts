import { type Day, day } from '../../src/core/day.ts'
import type {
  Lasting,
  LegalStatus,
  Life,
  LifeClock,
  LifeContact,
  LifeSpell,
  LifeWorker,
  Placement,
  SpellKind,
} from '../../src/documents/timeline/life.ts'

/** One of the forty made-up children: who they are and what they are for. */
export type Example = {
  /** Names the child in tests and goldens. */
  readonly key: string
  readonly biography: string
  readonly life: Life
}

/** The last day known in the example authority. */
export const today = day('2026-09-03')

/**
 * A made-up child of whom nothing is known but a birthday.
 *
 * @param born  `YYYY-MM-DD`
 */
export function child(
  key: string,
  biography: string,
  name: string,
  born: string,
  known: string,
  rest: Partial<Life>,
): Example {
  const life: Life = {
    name,
    bornOn: day(born),
    expectedOn: null,
    diedOn: null,
    today,
    knownFrom: day(known),
    contacts: [],
    spells: [],
    legal: [],
    placements: [],
    missing: [],
    steps: [],
    clocks: [],
    workers: [],
    gaps: [],
    ...rest,
  }
  return { key, biography, life }
}

export function contact(on: string, who: string, result: string): LifeContact {
  return { on: day(on), who, result, noFurtherAction: result === 'closed' }
}

export function spell(kind: SpellKind, from: string, to?: string, label?: string): LifeSpell {
  return { kind, ...lasting(from, to), ...(label === undefined ? {} : { label }) }
}

export function legal(name: string, short: string, from: string, to?: string): LegalStatus {
  return { name, short, ...lasting(from, to) }
}

const names = { foster: 'Foster carer', home: 'Children’s home', family: 'Family', other: 'Hospital' }

export function placed(
  number: number,
  kind: Placement['kind'],
  miles: number | null,
  from: string,
  to?: string,
  name = names[kind],
): Placement {
  return { number, kind, miles, name, ...lasting(from, to) }
}

export function lasting(from: string, to?: string): Lasting {
  return { from: day(from), to: to === undefined ? null : day(to) }
}

export function worker(name: string, from: string, to?: string): LifeWorker {
  return { name, ...lasting(from, to) }
}

export function met(name: string, ...doneOn: readonly string[]): readonly LifeClock[] {
  return doneOn.map((on) => ({ name, ...dueAndDone(on, on), state: 'met', late: '' }))
}

export function missed(name: string, late: string, due: string, done?: string): LifeClock {
  return { name, ...dueAndDone(due, done), state: 'missed', late }
}

export function due(name: string, on: string): LifeClock {
  return { name, ...dueAndDone(on), state: 'due', late: '' }
}

export function visits(clocks: readonly LifeClock[]): readonly LifeClock[] {
  return clocks.map((clock) => ({ ...clock, isVisit: true }))
}

function dueAndDone(due: string, done?: string): { dueOn: Day; doneOn: Day | null } {
  return { dueOn: day(due), doneOn: done === undefined ? null : day(done) }
}
