import assert from 'node:assert/strict'
import test from 'node:test'
import { isoDay } from '../../core/day.ts'
import { Refusal } from '../../core/refusal.ts'
import { type CinFile, readCinCensus, readCinChild } from './read.ts'
import type { CinChild, Header } from './shape.ts'

const header = `<Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>101</LEA><SerialNo>001</SerialNo></Source></Header>`

async function read(text: string): Promise<CinFile & { readonly children: CinChild[]; readonly told: Header[] }> {
  const children: CinChild[] = []
  const told: Header[] = []
  async function* bytes() {
    yield new TextEncoder().encode(text)
  }
  const file = await readCinCensus(bytes(), {
    child: (child) => children.push(child),
    header: (head) => told.push(head),
  })
  return { ...file, children, told }
}

const census = (children: string) => read(`<Message>${header}<Children>${children}</Children></Message>`)
const findings = (file: CinFile) => file.findings.map(({ code, field }) => [code, field])

test('a child has a row of each kind, numbered over the whole file, with its lines', async () => {
  const { children, rows } = await census(`
    <Child>
      <ChildIdentifiers><LAchildID>T1</LAchildID><PersonBirthDate>2014-06-02</PersonBirthDate></ChildIdentifiers>
      <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>MOB</Disability><Disability/></Disabilities></ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2025-05-06</CINreferralDate>
        <Assessments><AssessmentActualStartDate>2025-05-06</AssessmentActualStartDate>
          <FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors><AssessmentFactors/><AssessmentFactors>4A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
        <CINPlanDates><CINPlanStartDate>2025-06-01</CINPlanStartDate></CINPlanDates>
        <Section47><S47ActualStartDate>2025-05-07</S47ActualStartDate><DateOfInitialCPC>2025-05-28</DateOfInitialCPC></Section47>
        <ReferralNFA>false</ReferralNFA>
      </CINdetails>
    </Child>
    <Child><ChildIdentifiers><LAchildID>T2</LAchildID></ChildIdentifiers><CINdetails/></Child>`)
  const [first, second] = children
  assert.ok(first && second)
  assert.equal(first.identifiers.LAchildID, 'T1')
  assert.equal(isoDay(first.identifiers.PersonBirthDate as never), '2014-06-02')
  assert.deepEqual(
    first.disabilities.map(({ Disability, row }) => [row, Disability]),
    [
      [0, 'MOB'],
      [1, null],
    ],
  )
  assert.deepEqual(first.assessments[0]?.AssessmentFactors, ['3B', '4A'])
  assert.equal(first.episodes[0]?.assessments[0], first.assessments[0])
  assert.equal(first.identifiers.line, 4)
  assert.equal(second.episodes[0]?.row, 1)
  assert.deepEqual(rows, {
    Header: 1,
    ChildIdentifiers: 2,
    ChildCharacteristics: 2,
    Disabilities: 2,
    CINdetails: 2,
    Assessments: 1,
    AssessmentFactorsList: 3,
    CINplanDates: 1,
    Section47: 1,
    ChildProtectionPlans: 0,
    Reviews: 0,
    PreProceedingsandFGDM: 0,
  })
})

test('both ways of writing reviews give a row a date, and an empty Reviews one row without', async () => {
  const { children } = await census(`<Child><CINdetails>
    <ChildProtectionPlans><Reviews><CPPreviewDate>2025-08-01</CPPreviewDate><CPPreviewDate>2025-12-01</CPPreviewDate></Reviews></ChildProtectionPlans>
    <ChildProtectionPlans><Reviews><CPPreviewDate>2025-08-02</CPPreviewDate></Reviews><Reviews><CPPreviewDate></CPPreviewDate></Reviews><Reviews/></ChildProtectionPlans>
  </CINdetails></Child>`)
  const dates = children[0]?.protectionPlans.map(({ reviews }) =>
    reviews.map(({ row, CPPreviewDate }) => [row, CPPreviewDate === null ? null : isoDay(CPPreviewDate)]),
  )
  assert.deepEqual(dates, [
    [
      [0, '2025-08-01'],
      [1, '2025-12-01'],
    ],
    [
      [2, '2025-08-02'],
      [3, null],
      [4, null],
    ],
  ])
})

test('the pre-proceedings group of 2026-27 is read and kept', async () => {
  const { children, findings } = await census(
    '<Child><CINdetails><PreProceedingsandFGDM><PPStartDate>2026-09-09</PPStartDate><PPOutcome>A</PPOutcome></PreProceedingsandFGDM></CINdetails></Child>',
  )
  assert.equal(children[0]?.episodes[0]?.preProceedings[0]?.PPOutcome, 'A')
  assert.deepEqual(findings, [])
})

test('elements may stand in any order, under a namespace and a prefix', async () => {
  const { children } = await read(
    `<c:Message xmlns:c="urn:cin"><c:Children><c:Child><c:CINdetails/><c:ChildIdentifiers><c:UPN>P005012345678</c:UPN><c:LAchildID>T1</c:LAchildID></c:ChildIdentifiers></c:Child></c:Children>
     <c:Header><c:CollectionDetails><c:Year>2026</c:Year><c:Collection>CIN</c:Collection></c:CollectionDetails></c:Header></c:Message>`,
  )
  assert.equal(children[0]?.identifiers.LAchildID, 'T1')
})

test('a header after the children is told first all the same, and is a finding', async () => {
  const file = await read(`<Message><Children><Child/></Children>${header}</Message>`)
  assert.equal(file.told.length, 1)
  assert.equal(file.children.length, 1)
  assert.deepEqual(findings(file), [['header-after-children', undefined]])
})

test('a day is read however its element is written: with line ends, references, CDATA or comments', async () => {
  const written = [
    '\n2025-06-02\n',
    '2025-06-02\r\n',
    '2025-06-0&#50;',
    '<![CDATA[2025-06-02]]>',
    '2025-06-02<!-- x -->',
    '\t2025-<?x y?>06-02 ',
  ]
  const { children, ...file } = await census(
    written
      .map((text) => `<Child><CINdetails><CINreferralDate>${text}</CINreferralDate></CINdetails></Child>`)
      .join(''),
  )
  assert.deepEqual(
    children.map(({ episodes }) => isoDay(episodes[0]?.CINreferralDate as never)),
    written.map(() => '2025-06-02'),
  )
  assert.deepEqual(findings(file), [])
})

test('an element given twice is a finding, also when the first is empty', async () => {
  const file = await census(
    '<Child><CINdetails><CINclosureDate/><CINclosureDate>2025-01-01</CINclosureDate></CINdetails></Child>',
  )
  assert.deepEqual(findings(file), [['element-repeated', 'CINclosureDate']])
  assert.equal(isoDay(file.children[0]?.episodes[0]?.CINclosureDate as never), '2025-01-01')
})

test('a second Children element is read, and is a finding', async () => {
  const file = await read(`<Message>${header}<Children><Child/></Children><Children><Child/></Children></Message>`)
  assert.equal(file.children.length, 2)
  assert.deepEqual(findings(file), [['element-repeated', undefined]])
})

test('children with the same identifier stay two children', async () => {
  const one = '<Child><ChildIdentifiers><LAchildID>T1</LAchildID></ChildIdentifiers></Child>'
  assert.equal((await census(one + one)).children.length, 2)
})

test('a date that cannot be read is null, kept as text, and a finding with its place', async () => {
  const file = await census('<Child><CINdetails><CINclosureDate>31/02/2026</CINclosureDate></CINdetails></Child>')
  const episode = file.children[0]?.episodes[0]
  assert.equal(episode?.CINclosureDate, null)
  assert.deepEqual(episode?.unread, { CINclosureDate: '31/02/2026' })
  const [finding] = file.findings
  assert.deepEqual(
    [finding?.code, finding?.table, finding?.row, finding?.field, finding?.text],
    ['date-unreadable', 'CINdetails', 0, 'CINclosureDate', '31/02/2026'],
  )
})

test('white space is no value', async () => {
  const { children } = await census(
    '<Child><ChildIdentifiers><UPN>   </UPN><LAchildID>\n T1 \n</LAchildID></ChildIdentifiers></Child>',
  )
  assert.deepEqual([children[0]?.identifiers.UPN, children[0]?.identifiers.LAchildID], [null, 'T1'])
})

test('what has no place is a finding, and the rest is read', async () => {
  const file = await census(`<Child>
    <ChildIdentifiers><LAchildID>T1</LAchildID><Surname><b>x</b></Surname>stray<UPN>A</UPN><UPN>B</UPN></ChildIdentifiers>
    <ChildIdentifiers><Sex>F</Sex></ChildIdentifiers></Child>`)
  assert.deepEqual(findings(file), [
    ['element-unknown', undefined],
    ['text-stray', undefined],
    ['element-repeated', 'UPN'],
    ['element-repeated', undefined],
  ])
  const identifiers = file.children[0]?.identifiers
  assert.deepEqual([identifiers?.LAchildID, identifiers?.UPN, identifiers?.Sex], ['T1', 'A', 'F'])
})

test('a fault that every record has is listed a few times and counted', async () => {
  const file = await census('<Child><Extra/></Child>'.repeat(500))
  assert.equal(file.findings.length, 20)
  assert.equal(file.findings[0]?.more, 480)
})

test('a child can be read again from its bytes alone', async () => {
  const text = `<Message>${header}<Children><Child><ChildIdentifiers><LAchildID>é1</LAchildID></ChildIdentifiers></Child><Child><ChildIdentifiers><LAchildID>T2</LAchildID></ChildIdentifiers><CINdetails/></Child></Children></Message>`
  const bytes = new TextEncoder().encode(text)
  const { children } = await read(text)
  const again = children.map(({ from, to }) => readCinChild(bytes.subarray(from, to)).identifiers.LAchildID)
  assert.deepEqual(again, ['é1', 'T2'])
})

const refused = (reason: string, text: string) =>
  assert.rejects(read(text), (error) => error instanceof Refusal && error.reason === reason)

test('what is no census is refused by what was found', async () => {
  await refused('return-not-recognised', '<Workbook/>')
  await refused(
    'return-not-recognised',
    '<Message><Header><CollectionDetails><Collection>SC</Collection></CollectionDetails></Header></Message>',
  )
  await refused('return-without-children', `<Message>${header}</Message>`)
  await refused('return-without-children', `<Message>${header}<Children></Children></Message>`)
  await refused('xml-cut-off', `<Message>${header}<Children><Child>`)
})
