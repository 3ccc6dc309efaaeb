import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pages } from '../../src/web/pages/index.ts'
import { testServer } from '../web/served.ts'
import { leaver, type MadeUpPlace, madeUpPlace } from './authority.ts'
import { type AtBrowser, browsers } from './browsers.ts'
import { assertDocumented } from './document.ts'
import { expectedPages, type Outcome, seeChildren } from './expected-pages.ts'
import { addresses, type Observation, observe, outcomeOf, withoutWhatIsNew } from './observe-pages.ts'
import { howMany, pagesText, recordText } from './pages-text.ts'
import { knowAliases, Reaches } from './reach.ts'
import { everybody, type Insider, kinds, type Who } from './who.ts'

let made: MadeUpPlace
let app: FastifyInstance
let asking: Readonly<Record<Who, AtBrowser>>
let reaches: Reaches
let opened: readonly Observation[]
let sent: readonly Observation[]
/** What the list of children has as a file, for those to whom there is one. */
let lists: ReadonlyMap<Who, { readonly file: string; readonly identifiers: readonly string[] }>
let standing: readonly { readonly child: string; readonly reference: string; readonly identifier: string }[]

before(async () => {
  made = await madeUpPlace()
  app = testServer(made.place)
  asking = await browsers(app, made.place)
  reaches = await Reaches.now(made)
  const addressOf = await addresses(made, leaver)
  opened = await observe(made, asking, 'opens', addressOf, reaches)
  sent = await observe(made, asking, 'sends', addressOf, reaches)
  const { rows } = await made.place.store.owner.query<{ child: string; reference: string; identifier: string }>(
    `select s.la_code || ' ' || s.person_id as child, c.reference, s.person_id as identifier
     from journey.standing s join access.child_reference c using (la_code, person_id)`,
  )
  standing = rows
  const files = await Promise.all(
    everybody.map(async (who) => [who, await asking[who].get('/children?show=all&as=csv')] as const),
  )
  lists = new Map(files.flatMap(([who, { statusCode, body }]) => (statusCode === 200 ? [[who, listed(body)]] : [])))
})

/** The identifiers a file lists; of one that lists references, those they stand for. */
function listed(file: string): { readonly file: string; readonly identifiers: readonly string[] } {
  const cells = file
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[1] as string)
  const identifiers = cells.map((cell) => standing.find(({ reference }) => reference === cell)?.identifier ?? cell)
  return { file, identifiers: identifiers.sort() }
}

/** Has a child a place in lists? One of whom only an allocation is known has none. */
function isStanding(who: Who): (identifier: string) => boolean {
  const known = new Set(standing.map(({ child }) => child))
  return (identifier) => known.has(`${who === 'director of 102' ? '102' : '101'} ${identifier}`)
}

/** What is expected of a page for somebody. */
function expected({ path, who, kind }: Observation): Outcome | number | undefined {
  const row = expectedPages[path]
  if (row === undefined) return undefined
  if (row.is === 'for everybody') return 'o'
  if (row.is === 'way in') return who === 'nobody' ? row.nobody : row.signedIn
  if (row.is === 'of a child') return kind === null ? undefined : row.outcomes[kind][who]
  if (who === 'nobody') return 's'
  if (row.is === 'published figures') return 'o'
  const isTheirs = row.to.includes(who === 'director of 102' ? 'director' : (who as Insider))
  if (!isTheirs) return 'x'
  return who === 'director of 102' && row.of101 ? '-' : 'o'
}

/** What came otherwise than expected. */
function otherwise(observations: readonly Observation[]): readonly string[] {
  return observations.flatMap((seen) => {
    const wanted = expected(seen)
    const was = typeof wanted === 'number' ? seen.status : seen.outcome
    const about = seen.kind === null ? '' : `, a child ${seen.kind}`
    return was === wanted ? [] : [`${seen.path}${about}, as ${seen.who}: ${was}, not ${wanted}`]
  })
}

const showsOutOfPlace = (observations: readonly Observation[]) =>
  observations.flatMap(({ path, who, kind, outOfPlace }) =>
    outOfPlace.length === 0 ? [] : [`${path}, ${kind}, as ${who}: ${outOfPlace.join(' ')}`],
  )

/** Whose children a list has. */
function howManyListed(identifiers: readonly string[]): string {
  return howMany((kind) => identifiers.includes(made.children[kind].identifier))
}

test('the matrix has a row for every page, and a page for every row', (t) => {
  t.diagnostic(`two authorities and their accounts made in ${made.seconds.toFixed(1)} s`)
  assert.deepEqual(pages.map(({ path }) => path).sort(), Object.keys(expectedPages).sort())
})

test('every page opens for the roles it is for, on the children within their reach, and for nobody else', () => {
  assert.ok(opened.length > 900)
  assert.deepEqual(otherwise(opened), [])
})

test('every form is taken in from the roles it is for, on the children within their reach, and from nobody else', () => {
  assert.ok(sent.length > 400)
  assert.deepEqual(otherwise(sent), [])
})

test('no page says anything of a child out of reach, and none an identifier to those who work with aliases', () => {
  assert.deepEqual(showsOutOfPlace(opened), [])
  assert.deepEqual(showsOutOfPlace(sent), [])
})

test('a child who is not there, out of reach, sealed or of another authority gives the same page, byte for byte', () => {
  const notThere = [...opened, ...sent].filter(({ kind, outcome }) => kind !== null && outcome === '-')
  const nowhere = new Map(
    notThere
      .filter(({ kind }) => kind === 'not existing')
      .map(({ path, does, who, body }) => [`${does} ${path} ${who}`, body]),
  )
  const other = notThere.filter(({ path, does, who, body }) => nowhere.get(`${does} ${path} ${who}`) !== body)
  assert.ok(notThere.length > 200)
  assert.deepEqual(
    other.map(({ path, who, kind }) => `${path}, ${kind}, as ${who}`),
    [],
  )
})

test('what is looked for is what the pages show: an identifier on the record of a child within reach', () => {
  const own = opened.filter(({ path, kind }) => path === '/children/:reference' && kind === 'own')
  const shows = (who: Who) => own.find((each) => each.who === who)?.body.includes(made.children.own.identifier)
  assert.equal(shows('social-worker'), true)
  assert.equal(shows('director'), true)
  assert.equal(shows('auditor'), false)
})

test('the list of children has those within reach and nobody else, by identifier or by reference', () => {
  assert.deepEqual([...lists.keys()].sort(), [...seeChildren, 'director of 102'].sort())
  for (const [who, { file, identifiers }] of lists) {
    assert.deepEqual(identifiers, reaches.of(who).filter(isStanding(who)), who)
    assert.deepEqual(reaches.outOfPlace(file, who), [], who)
  }
})

test('a search finds whom one may see and says of everybody else what it says of nobody', async () => {
  for (const who of lists.keys()) {
    const laCode = who === 'director of 102' ? '102' : '101'
    const search = async (find: string) =>
      withoutWhatIsNew((await asking[who].send('/children', { find })).body).replaceAll(find, 'WHAT-WAS-TYPED')
    const nobody = await search('T9999999')
    for (const kind of kinds) {
      const { identifier, reference } = made.children[kind]
      const isOf = kind.startsWith('of authority 102') ? '102' : '101'
      const mayName = !knowAliases.has(who) && reaches.has(who, laCode, identifier)
      assert.equal((await search(identifier)) !== nobody, mayName, `${identifier}, as ${who}`)
      const isWithin = isOf === laCode && reaches.has(who, laCode, identifier)
      assert.equal((await search(reference)) !== nobody, isWithin, `the reference of a child ${kind}, as ${who}`)
    }
  }
})

test('what is written of who sees what is what was seen', () => {
  assertDocumented(
    'A child’s record',
    recordText(opened, (kind) => made.children[kind].identifier),
  )
  assertDocumented(
    'Pages',
    pagesText(opened, sent, (who) => howManyListed(lists.get(who)?.identifiers ?? [])),
  )
})

test('published figures open to nobody in particular once an administrator has opened them, and to nobody else', async () => {
  const addressOf = await addresses(made, leaver)
  const paths = Object.entries(expectedPages).flatMap(([path, { is }]) => (is === 'published figures' ? [path] : []))
  const asNobody = () =>
    Promise.all(paths.map(async (path) => `${path} ${outcomeOf(await asking.nobody.get(addressOf(path, '')))}`))
  await asking.administrator.send('/administration/open-figures', { to: 'open' })
  assert.deepEqual(
    await asNobody(),
    paths.map((path) => `${path} o`),
  )
  assert.equal(outcomeOf(await asking.nobody.get('/compare/sets')), 's')
  await asking.administrator.send('/administration/open-figures', { to: 'shut' })
  assert.deepEqual(
    await asNobody(),
    paths.map((path) => `${path} s`),
  )
})

test('removing what is made up is refused to everybody but the administrator, and with them goes everything', async () => {
  const path = '/administration/sample/remove'
  const others = everybody.filter((who) => who !== 'administrator')
  for (const who of others) assert.equal(outcomeOf(await asking[who].send(path, {})), who === 'nobody' ? 's' : 'x')
  assert.equal(outcomeOf(await asking.administrator.send(path, {})), 'o')
  const { rows } = await made.place.store.owner.query('select count(*) as left from access.child_reference')
  assert.equal(rows[0].left, 0)
})
