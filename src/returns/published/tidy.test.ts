import assert from 'node:assert/strict'
import test from 'node:test'
import { inAuthority, inEngland, inRegion, plans, plansWanted, tidyFile } from './example-tidy.ts'
import { type Figure, figureAt, type PublishedFile, type Wanted } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const figuresOf = ({ figures }: PublishedFile): readonly Figure[] =>
  Array.from({ length: figures.length }, (_, at) => figureAt(figures, at))

const readPlans = (...rows: string[]) => readPublishedFile(tidyFile(plans, rows), plansWanted)

const activity = 'care_leaver_age,breakdown,care_leaver_count,care_leaver_percent'
const apprentices: Wanted = {
  code: 'apprentices',
  column: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'In an apprenticeship' },
  },
}

test('a figure keeps its number, its period, its area and the row a spreadsheet shows', async () => {
  const file = await readPlans(inEngland('2025', '61840,15130,24.5'), inAuthority('2025', '335', '200,50,25'))
  assert.deepEqual(
    [file.outcome, file.dataset, file.newestPeriod, file.published],
    ['read', 'second-plans', '2025', 'October 2025'],
  )
  assert.deepEqual(
    figuresOf(file).map(({ area, period, row, value }) => [area, period, row, value]),
    [
      ['E92000001', '2025', 2, 24.5],
      ['335', '2025', 3, 25],
    ],
  )
  assert.deepEqual([...file.yearKinds], [['second', 'reporting-year']])
})

test('a symbol becomes a status and no number: never nought, never the figure of another year', async () => {
  const file = await readPlans(
    inAuthority('2025', '330', '1,1,c'),
    inAuthority('2025', '331', '1,1,z'),
    inAuthority('2025', '332', '1,1,x'),
    inAuthority('2025', '333', '1,1, LOW '),
    inAuthority('2025', '334', '1,1,u'),
    inAuthority('2025', '335', '0,0,0'),
  )
  assert.deepEqual(
    figuresOf(file).map(({ value, status }) => [value, status]),
    [
      [null, 'suppressed'],
      [null, 'not-applicable'],
      [null, 'unavailable'],
      [null, 'rounds-to-zero'],
      [null, 'unreliable'],
      [0, 'ok'],
    ],
  )
})

test('a symbol that is not known refuses the whole file, by its row and column, also where no indicator looks', async () => {
  const file = await readPlans(inAuthority('2025', '335', '200,50,25'), inAuthority('2024', '335', '200,w,25'))
  assert.deepEqual([file.outcome, file.figures.length], ['refused', 0])
  const [finding] = file.findings
  assert.deepEqual([finding?.row, finding?.column], [3, 'CPP_subsequent'])
  assert.match(finding?.says ?? '', /“w” is neither a number nor a symbol/)
})

test('columns are found by their names in any order, others between them are passed over', async () => {
  const line =
    'CPP_subsequent_percent,la_name,extra,old_la_code,new_la_code,region_code,geographic_level,time_period,CPP_start,CPP_subsequent'
  const text = `\ufeff${line}\n24.5,Walsall,!,335,E08000030,E12000005,Local authority,2025,200,50\n`
  const file = await readPublishedFile({ name: 'a', bytes: new TextEncoder().encode(text) }, plansWanted)
  assert.deepEqual(
    figuresOf(file).map(({ area, value }) => [area, value]),
    [['335', 24.5]],
  )
})

test('a column that was renamed refuses the file and is named beside the one that is not known', async () => {
  const columns = 'CPP_start,CPP_subsequent,CPP_second_percent'
  const file = await readPublishedFile(tidyFile(columns, [inAuthority('2025', '335', '200,50,25')]), plansWanted)
  assert.deepEqual([file.outcome, file.dataset, file.figures.length], ['refused', 'second-plans', 0])
  assert.deepEqual([file.findings[0]?.row, file.findings[0]?.column], [1, 'CPP_subsequent_percent'])
  assert.match(file.findings[0]?.says ?? '', /no column “CPP_subsequent_percent”.*“CPP_second_percent”/)
})

test('a category that was renamed refuses the file: the one looked for is named, and those there are', async () => {
  const rows = [
    inEngland('2025', '19 to 21 years,In apprenticeship,1,2'),
    inEngland('2025', '19 to 21 years,In training or employment,1,2'),
  ]
  const file = await readPublishedFile(tidyFile(activity, rows), [apprentices])
  assert.equal(file.outcome, 'refused')
  assert.equal(file.findings[0]?.column, 'breakdown')
  assert.match(file.findings[0]?.says ?? '', /“In an apprenticeship”.*“In apprenticeship”, “In training or employment”/)
})

test('rows that no indicator asks for are read and counted', async () => {
  const rows = [
    inEngland('2025', '19 to 21 years,In an apprenticeship,10,2'),
    inEngland('2025', '17 to 18 years,In an apprenticeship,20,3'),
  ]
  const file = await readPublishedFile(tidyFile(activity, rows), [apprentices])
  assert.deepEqual([file.rowsRead, file.figures.length], [2, 1])
  assert.deepEqual(file.leftOut, [{ why: 'no indicator asks for it', rows: 1 }])
})

test('a number that went through a spreadsheet is the same number, and the code of old is no other authority', async () => {
  const file = await readPublishedFile(
    tidyFile(plans, [
      inAuthority('2025', '335.0', '1,1,1'),
      inAuthority('2025', '815', '1,1,2').replace('815,,', '815,E10000023,'),
      inAuthority('2024', '815', '1,1,3').replace('815,,', '815,E06000065,'),
    ]),
    plansWanted,
  )
  assert.deepEqual(
    figuresOf(file).map(({ area }) => area),
    ['335', '815', '815'],
  )
})

test('without a number the ONS code says which authority it is; names are never asked', async () => {
  const file = await readPlans(inAuthority('2025', ',E08000030', '1,1,7').replace(',E08000030,,', ',E08000030,'))
  assert.deepEqual(
    figuresOf(file).map(({ area }) => area),
    ['335'],
  )
})

test('authorities that have ended keep their rows of symbols', async () => {
  const file = await readPlans(inAuthority('2025', '909', 'z,z,z'))
  assert.deepEqual(
    figuresOf(file).map(({ area, status }) => [area, status]),
    [['909', 'not-applicable']],
  )
})

test('London is kept three times: the whole, its inner and its outer half', async () => {
  const file = await readPlans(
    inRegion('2025', 'E12000007', '1,1,20'),
    inRegion('2025', 'E13000001', '1,1,21'),
    inRegion('2025', 'E13000002', '1,1,22'),
  )
  assert.deepEqual(
    figuresOf(file).map(({ area }) => area),
    ['E12000007', 'E13000001', 'E13000002'],
  )
})

test('areas that are not known are named and counted, and rows of two authorities together are left out', async () => {
  const file = await readPlans(
    inAuthority('2025', '335', '1,1,1'),
    inAuthority('2025', '599', '1,1,1'),
    inAuthority('2025', '940 / 941', '1,1,1'),
  )
  assert.equal(file.figures.length, 1)
  assert.deepEqual(file.unknownAreas, [{ name: '599', rows: 1 }])
  assert.deepEqual(file.leftOut, [
    { why: 'of an area that is not known', rows: 1 },
    { why: 'of two authorities together', rows: 1 },
  ])
})

test('a share that no file has is worked out unrounded, with the counts it is made of', async () => {
  const columns =
    'Episodes_with_assessment_factor,Neglect,Going_missing,Emotional_Abuse,Trafficking,Gangs,Self_harm,Other,Young_Carer'
  const neglect = { dataset: 'assessment-factors', column: 'Neglect' }
  const all = 'Episodes_with_assessment_factor'
  const wanted: readonly Wanted[] = [
    { code: 'share', column: { ...neglect, shareOf: all } },
    { code: 'rest', column: { ...neglect, restOf: all } },
  ]
  const full = columns
    .split(',')
    .concat(
      'Alcohol_Misuse_child,Alcohol_Misuse_parent,Alcohol_Misuse_person,Drug_Misuse_child,Drug_Misuse_parent,Drug_Misuse_person,Domestic_Abuse_child,Domestic_Abuse_parent,Domestic_Abuse_person,Mental_Health_child,Mental_Health_parent,Mental_Health_person,Privately_fostered,Neglect_other,Trafficked,Female_Genital_Mutilation,Faith_linked_abuse'.split(
        ',',
      ),
    )
  const blank = ',1'.repeat(full.length - 2)
  const rows = [
    inAuthority('2025', '335', `3,1${blank}`),
    inAuthority('2024', '335', `3,c${blank}`),
    inAuthority('2023', '335', `0,0${blank}`),
  ]
  const file = await readPublishedFile(tidyFile(full.join(','), rows), wanted)
  const figures = figuresOf(file)
  assert.deepEqual(
    figures.map(({ code, period, value, status }) => [code, period, value, status]),
    [
      ['share', '2025', 100 / 3, 'ok'],
      ['rest', '2025', 200 / 3, 'ok'],
      ['share', '2024', null, 'suppressed'],
      ['rest', '2024', null, 'suppressed'],
      ['share', '2023', null, 'not-applicable'],
      ['rest', '2023', null, 'not-applicable'],
    ],
  )
  assert.deepEqual(figures[1]?.of, { numerator: 2, denominator: 3 })
})

test('a figure that stands twice with two numbers refuses the file and both rows are named; the same number is counted', async () => {
  const row = inAuthority('2025', '335', '200,50,25')
  const same = await readPlans(row, row)
  assert.deepEqual([same.figures.length, same.leftOut[0]?.rows], [1, 1])
  const other = await readPlans(row, inAuthority('2025', '335', '200,50,26'))
  assert.equal(other.outcome, 'refused')
  assert.match(other.findings[0]?.says ?? '', /^Rows 2 and 3 .* 25 and 26\.$/)
})

test('a table of terms or quarters, or of two kinds of year, is refused', async () => {
  const term = await readPlans(inEngland('202425', '1,1,1').replace('Reporting year', 'Autumn term'))
  assert.match(term.findings[0]?.says ?? '', /Row 2: “202425” \(Autumn term\) is no whole year/)
  const mixed = await readPlans(inEngland('2025', '1,1,1'), inEngland('202425', '1,1,1'))
  assert.match(mixed.findings[0]?.says ?? '', /Row 3: 202425 is another kind of year/)
})

test('a file that was cut off in a row is refused by that row', async () => {
  const { bytes } = tidyFile(plans, [inEngland('2025', '1,1,1'), inAuthority('2025', '335', '200,50,25')])
  const file = await readPublishedFile({ name: 'a', bytes: bytes.subarray(0, bytes.length - 8) }, plansWanted)
  assert.deepEqual([file.outcome, file.findings[0]?.row], ['refused', 3])
})

test('whether results are final or revised is kept beside the number, and a table that does not say it any more is refused', async () => {
  const columns =
    'social_care_group,version,t_pupils,t_att8,avg_att8,t_l2basics_95,pt_l2basics_95,t_l2basics_94,pt_l2basics_94,t_ebacc_e_ptq_ee'
  const more =
    'pt_ebacc_e_ptq_ee,t_ebaccaps,avg_ebaccaps,t_inp8calc,t_p8score,avg_p8score,p8score_CI_low,p8score_CI_upp'
  const wanted = { code: 'attainment', column: { dataset: 'key-stage-4', column: 'avg_att8' } }
  const numbers = ',1'.repeat(13)
  const academic = (period: string, version: string) =>
    inEngland(period, `CLA,${version},10,1,19.5${numbers}`).replace('Reporting', 'Academic')
  const rows = [academic('202324', 'Final'), academic('202425', 'Revised')]
  const file = await readPublishedFile(tidyFile(`${columns},${more}`, rows), [wanted])
  assert.deepEqual(
    figuresOf(file).map(({ period, note }) => [period, note]),
    [
      ['202324', 'final'],
      ['202425', 'revised'],
    ],
  )
  const without = await readPublishedFile(tidyFile(`${columns},${more}`.replace('version', 'edition'), rows), [wanted])
  assert.deepEqual([without.outcome, without.findings[0]?.column], ['refused', 'version'])
})

test('figures of authorities that do not exist are known as such, and never stand in one file with real ones', async () => {
  const madeUp = inAuthority('2025', '101', '1,1,1')
  const file = await readPlans(madeUp, inAuthority('2025', '102', '1,1,2'))
  assert.deepEqual(
    [file.isMadeUp, file.licence, file.published],
    [true, 'Made up: figures of authorities that do not exist.', null],
  )
  const mixed = await readPlans(madeUp, inAuthority('2025', '335', '1,1,2'))
  assert.equal(mixed.outcome, 'refused')
})

test('the publisher’s own spelling and that of a recovered copy name the same children', async () => {
  const columns = 'characteristic,breakdown,children_count,children_percent'
  const group = 'Unaccompanied asylum-seeking children'
  const wanted: Wanted = {
    code: 'unaccompanied',
    column: {
      dataset: 'looked-after-on-31-march',
      column: 'children_count',
      where: { characteristic: group, breakdown: 'UASC' },
    },
  }
  const rows = [inEngland('2025', 'Placement,Foster placements,5,5'), inEngland('2025', `${group},${group},7,5`)]
  const file = await readPublishedFile(tidyFile(columns, rows), [wanted])
  assert.deepEqual(
    figuresOf(file).map(({ value }) => value),
    [7],
  )
})

test('a percentage above a hundred is kept as it was published', async () => {
  const file = await readPlans(inAuthority('2025', '420', '3,7,233.3'))
  assert.equal(figuresOf(file)[0]?.value, 233.3)
})
