import { Refusal } from '../../../core/refusal.ts'
import type { PostcodeDirectory } from '../../../returns/ssda903/lists/postcode-directory.ts'
import { openPostcodes } from '../../../returns/ssda903/lists/postcode-file.ts'
import { type ListedProvider, providerList } from '../../../returns/ssda903/lists/read-providers.ts'
import { nothingTold, type ToldYears } from '../../../returns/ssda903/pair-years.ts'
import type { Checked } from './checked.ts'
import { CheckedFile } from './checked-file.ts'
import { CheckedSet, type With } from './checked-set.ts'
import { childLines, childrenFound, childrenPage } from './child-lines.ts'
import { childRecord } from './child-record.ts'
import { madeUpCensus, madeUpLookedAfter } from './made-up.ts'
import type { Ask, ChosenFile, FileLine, ReadList, Told } from './messages.ts'
import { type TakenFile, takeFiles, utf8 } from './take-files.ts'
import { worklist } from './worklist.ts'

type Given = { readonly name: string; readonly checked: Checked | null; readonly refused: string | null }

let given: Given[] = []
let shown = 0
/** Lists stay for as long as the page is open. */
let postcodes: PostcodeDirectory | null = null
const providers: ListedProvider[] = []
const aboutLists = new Map<string, string>()
let authority: string | null = null
/** What the made-up return that is shown came with: it is checked with nothing else, and nothing else is with it. */
let brought: With | null = null

const tell = (told: Told) => (postMessage as (message: Told) => void)(told)

addEventListener('message', (event) => {
  void answer((event as MessageEvent<Ask>).data).catch((error: unknown) => {
    if (error instanceof Refusal) tell({ kind: 'refused', name: '', message: error.message })
    else tell({ kind: 'fault', message: error instanceof Error ? error.name : 'unknown' })
  })
})

async function answer(ask: Ask): Promise<void> {
  switch (ask.kind) {
    case 'check':
      return check(ask.files, ask.year)
    case 'sample':
      return checkSample(ask.of, ask.year)
    case 'show':
      shown = ask.file
      return tellChecked()
    case 'children':
      return tell({ kind: 'children', ...childrenPage(current(), ask.filter, ask.page) })
    case 'child':
      return tell({ kind: 'child', record: await childRecord(current(), ask.row, ask.filter) })
    case 'search': {
      const found = childrenFound(current().returned, ask.text)
      return tell({ kind: 'found', lines: childLines(current(), found.slice(0, 50)), count: found.length })
    }
    case 'worklist':
      return tell({ kind: 'worklist', name: `worklist.${ask.format}`, blob: await worklist(current(), ask.format) })
    case 'compare':
      await current().compareWith(await earlier(ask.files))
      return tellChecked()
    case 'lists':
      for (const list of ask.lists) take(list)
      return again({})
    case 'authority':
      authority = ask.code
      return again({})
    case 'last':
      return addLast(ask.files)
    case 'year':
      return again({ year: ask.year })
    case 'swap': {
      const { now, last } = (current() as CheckedSet).folders
      return again({ now: last, last: now, year: null })
    }
  }
}

function current(): Checked {
  const checked = given[shown]?.checked
  if (!checked) throw new Error('No file is shown')
  return checked
}

async function check(files: readonly ChosenFile[], year: number | null): Promise<void> {
  const { censuses, lookedAfter, lists, refused } = await takeFiles(files)
  if (lists.length > 0 && censuses.length + lookedAfter.length + refused.length === 0) {
    if (!(given[shown]?.checked instanceof CheckedSet)) {
      throw new Refusal('return-not-recognised', 'There are only lists among the files. Choose the return as well.')
    }
    tellChecked()
    return tell({ kind: 'lists', files: lists })
  }
  startWith(null)
  for (const { name, why } of refused) given.push({ name, checked: null, refused: why })
  if (lookedAfter.length > 0) {
    await keep('The looked-after return', () => checkSet(lookedAfter, { ...nothingTold, year }))
  }
  for (const { name, file } of censuses) await keep(name, () => checkCensus(name, file, year))
  tellChecked()
  if (lists.length > 0) tell({ kind: 'lists', files: lists })
}

async function checkSample(of: 'census' | 'looked-after', year: number | null): Promise<void> {
  if (of === 'census') {
    startWith(null)
    await keep('cin-2026.xml', () => checkCensus('cin-2026.xml', madeUpCensus(), year))
  } else {
    const { files, now, last, lists } = madeUpLookedAfter()
    startWith(lists)
    await keep('The made-up return', () => checkSet(files, { year, now, last }))
  }
  tellChecked()
}

function startWith(lists: With | null): void {
  given = []
  shown = 0
  brought = lists
}

/** One that is refused does not keep the others from being checked. */
async function keep(name: string, make: () => Promise<Checked>): Promise<void> {
  try {
    const checked = await make()
    given.push({ name: checked.name, checked, refused: null })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    given.push({ name, checked: null, refused: error.message })
  }
}

async function checkCensus(name: string, file: Blob, year: number | null): Promise<CheckedFile> {
  const whole = await utf8(file)
  const checked = new CheckedFile(name, whole)
  await checked.run(year, (read) => tell({ kind: 'progress', name, read, total: whole.size }))
  return checked
}

function checkSet(files: readonly TakenFile[], told: ToldYears): Promise<CheckedSet> {
  const own = (): With => ({
    ...{ postcodes, authority },
    providers: providers.length === 0 ? null : providerList(providers, postcodes),
    about: [...aboutLists.values()].map((list) => `${list}. It stays in this page until you close it.`),
  })
  const name = 'the looked-after return'
  return CheckedSet.check(files, told, brought ?? own(), (read) => tell({ kind: 'progress', name, read, total: 100 }))
}

/** Checks the looked-after return that is shown again, with more than before. */
async function again(told: Partial<ToldYears>, added: readonly TakenFile[] = []): Promise<void> {
  const before = given[shown]?.checked
  if (!(before instanceof CheckedSet)) return tellChecked()
  const checked = await checkSet([...before.files, ...added], { ...before.told, ...told })
  given = given.map((each, at) => (at === shown ? { name: checked.name, checked, refused: null } : each))
  tellChecked()
}

/** Where last year's files stand when they were chosen by themselves. */
const lastFolder = 'last year’s files'

async function addLast(files: readonly ChosenFile[]): Promise<void> {
  const { lookedAfter, lists } = await takeFiles(files)
  if (lists.length > 0) tell({ kind: 'lists', files: lists })
  if (lookedAfter.length === 0) {
    if (lists.length > 0) return
    throw new Refusal('return-not-recognised', 'None of these files is a table of the looked-after return.')
  }
  await again(
    { last: lastFolder },
    lookedAfter.map((each) => ({ ...each, folder: lastFolder })),
  )
}

function take(list: ReadList): void {
  if (list.kind === 'postcodes') {
    postcodes = openPostcodes(list.bytes)
    aboutLists.set('postcodes', list.about)
  } else {
    providers.push(...list.lines)
    aboutLists.set(list.about, list.about)
  }
}

/** The earlier file that is compared with, checked by the rules of the same year. */
async function earlier(files: readonly ChosenFile[]): Promise<Checked> {
  const now = current()
  const { year } = now.returned.check
  const { censuses, lookedAfter, refused } = await takeFiles(files)
  const [census] = censuses
  if (now instanceof CheckedFile && census !== undefined) return checkCensus(census.name, census.file, year)
  if (now instanceof CheckedSet && lookedAfter.length > 0) return checkSet(lookedAfter, { ...nothingTold, year })
  const why = refused[0]?.why
  throw new Refusal('return-not-recognised', why ?? 'It is another return than the one that is shown.')
}

function tellChecked(): void {
  const first = given.findIndex(({ checked }) => checked !== null)
  if (given[shown]?.checked == null) shown = Math.max(0, first)
  tell({ kind: 'checked', files: given.map(lineOf), shown, summary: given[shown]?.checked?.summary() ?? null })
}

function lineOf({ name, checked, refused }: Given): FileLine {
  return {
    ...{ name, refused },
    withError: checked?.returned.tally.children().withError ?? 0,
    children: checked?.returned.check.children ?? 0,
  }
}
