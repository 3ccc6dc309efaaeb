import assert from 'node:assert/strict'
import test from 'node:test'
import { gzipSync } from 'fflate'
import { type Figure, figureAt, type PublishedFile, type Wanted } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const figuresOf = ({ figures }: PublishedFile): readonly Figure[] =>
  Array.from({ length: figures.length }, (_, at) => figureAt(figures, at))

const wanted: readonly Wanted[] = [{ code: 'cpp-rate', column: { dataset: 'lait', column: 'CPP_rate' } }]

const read = (...rows: string[]) => {
  const text = ['measure_short,period_label,la_number,value', ...rows].join('\n')
  return readPublishedFile({ name: 'long.csv.gz', bytes: gzipSync(new TextEncoder().encode(text)) }, wanted)
}

test('every measure becomes a series by its own name, whether an indicator asks for it or not', async () => {
  const file = await read('CPP_rate,2025,335,48.2', '"CPP_Total_Rateper10,000",2025,335,60')
  assert.deepEqual([file.outcome, file.dataset, file.rowsRead], ['read', 'lait', 2])
  assert.deepEqual(
    figuresOf(file).map(({ code, row, value }) => [code, row, value]),
    [
      ['lait:CPP_rate', 2, 48.2],
      ['lait:CPP_Total_Rateper10,000', 3, 60],
    ],
  )
})

test('what stands behind a period is a note, and periods of several years are known by both ends', async () => {
  const file = await read(
    'CPP_rate,2025 (prov),335,1',
    'CPP_rate,2024 (Rev),335,1',
    'Spend,2024-25 (OT),335,1',
    'Attain,2023/24,335,1',
    'Births,2020-22,335,1',
    'Sure,2021/22-23/24,335,1',
  )
  assert.deepEqual(
    figuresOf(file).map(({ period, note }) => [period, note]),
    [
      ['2025', 'provisional'],
      ['2024', 'revised'],
      ['202425', 'outturn'],
      ['202324', null],
      ['2020-22', null],
      ['2021-24', null],
    ],
  )
  assert.deepEqual(
    [file.yearKinds.get('lait:Spend'), file.yearKinds.get('lait:Attain')],
    ['financial-year', 'academic-year'],
  )
})

test('a dash is not available, and digits beyond what was meant are read as they stand', async () => {
  const file = await read('A,2025,335,-', 'A,2025,336,33.299999999999997', 'A,2025,337,x')
  assert.deepEqual(
    figuresOf(file).map(({ value, status }) => [value, status]),
    [
      [null, 'unavailable'],
      [33.3, 'ok'],
    ],
  )
  assert.deepEqual(file.unknownAreas, [{ name: '337', rows: 1 }])
})

test('numbers from 970 are England and its regions, London three times', async () => {
  const file = await read('A,2025,970,1', 'A,2025,984,2', 'A,2025,986,3', 'A,2025,987,4', 'A,2025,988,5')
  assert.deepEqual(
    figuresOf(file).map(({ area }) => area),
    ['E92000001', 'E12000005', 'E12000007', 'E13000001', 'E13000002'],
  )
})

test('rows of two authorities together, and rows of a template without a period, are left out and counted', async () => {
  const file = await read('A,2025,335,1', 'A,2025,940 / 941,1', 'A,0,335,-')
  assert.deepEqual(file.leftOut, [
    { why: 'of two authorities together', rows: 1 },
    { why: 'with 0 in place of a period', rows: 1 },
  ])
})

test('a symbol or a period that is not known refuses the file by its row', async () => {
  const symbol = await read('A,2025,335,1', 'A,2025,336,n/a')
  assert.deepEqual([symbol.outcome, symbol.findings[0]?.row, symbol.findings[0]?.column], ['refused', 3, 'value'])
  const period = await read('A,spring,335,1')
  assert.match(period.findings[0]?.says ?? '', /“spring” is no period/)
})

test('a measure that an indicator is read from and that is gone is told, and the others are taken', async () => {
  const file = await read('A,2025,335,1')
  assert.equal(file.outcome, 'read')
  assert.deepEqual([file.findings[0]?.weight, file.findings[0]?.column], ['mentions', 'measure_short'])
  assert.match(file.findings[0]?.says ?? '', /“CPP_rate”, which cpp-rate is read from/)
})

test('a column of the long table that was renamed refuses it', async () => {
  const bytes = new TextEncoder().encode('measure_short,period_label,la_code,value\nA,2025,335,1\n')
  const file = await readPublishedFile({ name: 'a.csv', bytes }, wanted)
  assert.deepEqual([file.outcome, file.findings[0]?.column], ['refused', 'la_number'])
})

const headings =
  'Measure_code,Topic,Measure,Measure_short,Polarity,y_axis_name,Description,Last Update,Methodology,dps,Year_Type,No_Quartile'

const readDictionary = (...rows: string[]) =>
  readPublishedFile({ name: 'd.csv', bytes: new TextEncoder().encode([headings, ...rows].join('\r\n')) }, wanted)

test('the dictionary says what a measure is, which way is better, and whether it is put into bands', async () => {
  const file = await readDictionary(
    '1,Child Protection,Plans,CPP_rate,Low,"Rate per 10,000","What it is,\r\nin two lines",45809,How,1,Financial Year,NA',
    '2,Key Stage 2,Reading,Read,High,%,What,45810,How,NA,Academic Year,N',
    '3,Workforce,Staff,Staff,-,NA,What,NA,NA,0,Annual (end of Sept),NA',
  )
  assert.deepEqual([file.outcome, file.newestPeriod], ['read', '2025'])
  const [plans, reading, staff] = file.measures
  assert.deepEqual([plans?.code, plans?.better, plans?.decimals, plans?.banded], ['lait:CPP_rate', 'lower', 1, true])
  assert.equal(plans?.description, 'What it is,\r\nin two lines')
  assert.deepEqual([reading?.better, reading?.decimals, reading?.banded], ['higher', null, false])
  assert.deepEqual([staff?.better, staff?.unit], ['neither', ''])
  assert.deepEqual(Object.fromEntries(file.yearKinds), {
    'lait:CPP_rate': 'reporting-year',
    'lait:Read': 'academic-year',
    'lait:Staff': 'september',
  })
})

test('a measure under two topics is one measure', async () => {
  const row = (topic: string) => `1,${topic},Absence,Abs,Low,%,What,45809,How,1,Academic Year,NA`
  const file = await readDictionary(row('Children Looked After'), row('Absence'))
  assert.deepEqual([file.measures.length, file.leftOut[0]?.rows], [1, 1])
})

test('a dictionary of which nobody but a maker-up is the owner is made up', async () => {
  const more = `${headings},Data Owner (DO) /Supplier and Contact Details`
  const row = '1,Topic,Absence,Abs,Low,%,What,45809,How,1,Academic Year,NA'
  const madeUpBy = (owner: string) =>
    readPublishedFile({ name: 'd.csv', bytes: new TextEncoder().encode(`${more}\n${row},${owner}\n`) }, wanted)
  assert.deepEqual([(await madeUpBy('Made up')).isMadeUp, (await madeUpBy('DfE')).isMadeUp], [true, false])
})

test('a row that was cut off refuses the file: its number is not taken to be missing', async () => {
  const file = await read('A,2025,335,1', 'A,2025,336')
  assert.match(file.findings[0]?.says ?? '', /Row 3 has 3 cells where there are 4 columns/)
  assert.equal(file.outcome, 'refused')
})

test('more measures than any table has refuse the file, before two of them become one', async () => {
  const file = await read(...Array.from({ length: 65_537 }, (_, at) => `M${at},2025,335,1`))
  assert.equal(file.outcome, 'refused')
  assert.match(file.findings[0]?.doNext ?? '', /more than 65,536 measures/)
})

test('a name of a measure has nothing in it that a terminal would obey', async () => {
  const file = await read('Plans\u001b[2J,2025,335,1')
  assert.equal(figuresOf(file)[0]?.code, 'lait:Plans[2J')
})
