import assert from 'node:assert/strict'
import test from 'node:test'
import { assessment, child, cinPlan, enquiry, episode, header, preProceedings, protectionPlan } from './example.ts'
import { readCinCensus } from './read.ts'
import type { CinChild } from './shape.ts'
import { CinWriter } from './write.ts'

/** A child's record without the places of its rows, to be compared. */
function values(record: CinChild): unknown {
  return JSON.parse(
    JSON.stringify({ ...record, from: 0, to: 0 }, (key, value) => (['row', 'line'].includes(key) ? undefined : value)),
  )
}

async function readBack(children: readonly CinChild[]): Promise<CinChild[]> {
  const writer = new CinWriter('made up -- for a test')
  const text = writer.start(header(2026)) + children.map((each) => writer.child(each)).join('') + writer.end()
  const back: CinChild[] = []
  async function* bytes() {
    yield new TextEncoder().encode(text)
  }
  await readCinCensus(bytes(), { child: (each) => back.push(each) })
  return back
}

test('what is written is read back the same, the group of 2026-27 and unreadable dates too', async () => {
  const children = [
    child({ disabilities: ['MOB', 'LD'], Ethnicity: 'A&<B>' }, [
      episode({
        CINclosureDate: '2025-02-31',
        assessments: [assessment(), assessment({ AssessmentFactors: [] })],
        cinPlans: [cinPlan()],
        enquiries: [enquiry()],
        protectionPlans: [protectionPlan({ CPPendDate: '2025-09-01' }, ['2025-08-01', '2025-08-20'])],
        preProceedings: [preProceedings()],
      }),
    ]),
    child({ LAchildID: null, UPN: null, PersonBirthDate: null, disabilities: [] }, []),
  ]
  assert.deepEqual((await readBack(children)).map(values), children.map(values))
})
