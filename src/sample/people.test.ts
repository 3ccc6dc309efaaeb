import assert from 'node:assert/strict'
import test from 'node:test'
import { SampleAllocations } from './allocations.ts'
import { livesOfAll } from './authority.ts'
import { SampleCensus } from './census.ts'
import { childID } from './identity.ts'
import { merrowdale } from './made-up-authorities.ts'
import { demonstrationPeople } from './people.ts'

const options = { seed: 1, children: 8000, faults: 'usual' } as const
const allocations = new SampleAllocations(options)
for (const [family, lives] of livesOfAll(options)) allocations.add(family, lives)
const { people, children } = demonstrationPeople(allocations, merrowdale, 8000)
const now = allocations.held().filter(({ to }) => to === null)
const holdersOf = (child: string | null) => now.filter(({ stage }) => childID(stage.child) === child)
const person = (role: string) => people.find((each) => each.role === role)

test('the social worker of the demonstration has some fifteen children, the first of them among those shown', () => {
  const worker = person('social-worker')
  const caseload = now.filter((held) => held.worker?.id === worker?.workerId)
  assert.ok(caseload.length >= 12 && caseload.length <= 18, `${caseload.length} children`)
  assert.ok(caseload.some(({ stage }) => childID(stage.child) === children.own))
  assert.equal(caseload[0]?.worker?.name, worker?.name)
})

test('the social worker of the demonstration has two deadlines or more in the week after the last day known', () => {
  const caseload = now.filter(({ worker }) => worker?.id === person('social-worker')?.workerId)
  const due = caseload.reduce((sum, { stage }) => sum + allocations.dueNext(stage.child), 0)
  assert.ok(due >= 2, `${due} deadlines`)
})

test('the restricted child is of the same team with another worker, and one child is of no team of theirs', () => {
  const teamId = person('team-manager')?.teamId
  const restricted = holdersOf(children.restricted)
  assert.ok(
    restricted.some(({ team, worker }) => team.id === teamId && worker?.id !== person('social-worker')?.workerId),
  )
  assert.ok(holdersOf(children.sameTeam).some(({ team }) => team.id === teamId))
  assert.ok(holdersOf(children.otherTeam).length > 0)
  assert.ok(holdersOf(children.otherTeam).every(({ team }) => team.id !== teamId))
})

test('the adopted child is with nobody, and closed by adoption in a census', () => {
  const closed = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) =>
    [...new SampleCensus(options, year).children()]
      .filter(({ identifiers }) => identifiers.LAchildID === children.adopted)
      .flatMap(({ episodes }) => episodes.map(({ ReasonForClosure }) => ReasonForClosure)),
  )
  assert.deepEqual(holdersOf(children.adopted), [])
  assert.ok(closed.includes('RC1'))
})

test('the children shown are five, and all but the adopted one are in the last census', () => {
  const { adopted: _, ...others } = children
  const inCensus = new Set(
    [...new SampleCensus(options, 2026).children()].map(({ identifiers }) => identifiers.LAchildID),
  )
  assert.equal(new Set(Object.values(children)).size, 5)
  assert.deepEqual(
    Object.values(others).filter((child) => !inCensus.has(child)),
    [],
  )
})

test('nobody of the demonstration has the name of another', () => {
  const names = [...people, ...now.flatMap(({ worker }) => worker ?? [])].map(({ name }) => name)
  const own = person('social-worker')?.name
  assert.equal(new Set(names).size, new Set(now.map(({ worker }) => worker?.id)).size - 1 + people.length)
  assert.ok(names.includes(own as string))
})
