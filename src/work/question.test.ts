import assert from 'node:assert/strict'
import test from 'node:test'
import { localAuthorities, localAuthority } from '../codes/local-authorities.ts'
import { indicators } from '../indicators/catalogue/index.ts'
import { understand } from './question.ts'
import { alsoAskedBy } from './question-words.ts'

const named = ({ number, name }: { readonly number: string; readonly name: string }) => ({ code: number, name })
const walsall = named(localAuthority('335') as NonNullable<ReturnType<typeof localAuthority>>)
const authorities = [...localAuthorities, localAuthority('101')].flatMap((each) =>
  each === null || each.to !== undefined ? [] : [named(each)],
)
const question = (text: string) => understand(text, indicators, authorities, walsall)

/** `cla-count 335 neighbours 2023`: what is plainly meant; with `?` where it is not plain. */
function meant(text: string): string {
  const { indicators: found, isClear, authorities: of, against, year, since } = question(text)
  const what = isClear ? found[0]?.id : '?'
  return [what, ...of.map(({ code }) => code), against, year, since === null ? null : `since ${since}`]
    .filter((part) => part !== null)
    .join(' ')
}

test('children in care are those looked after: how many is a number, and without that the rate', () => {
  assert.equal(meant('how many children in care in Walsall against neighbours'), 'cla-count 335 neighbours')
  assert.equal(meant('children in care wirral'), 'cla-rate 344')
  assert.equal(meant('Number of looked after children in Kent'), 'cla-count 886')
  assert.equal(meant('how many children are looked after per 10,000 in Hull'), 'cla-rate 810')
  assert.equal(meant('LAC Dudley'), 'cla-rate 332')
})

test('coming into care and leaving it are indicators of their own', () => {
  assert.equal(meant('children starting care in Wigan'), 'cla-starts-rate 359')
  assert.equal(meant('how many children left care'), 'cla-ceased-count')
})

test('protection plans are found by all their names', () => {
  assert.equal(meant('how many children are on a child protection plan in Stoke'), 'cpp-count 861')
  assert.equal(meant('child protection rate Dudley'), 'cpp-rate 332')
  assert.equal(meant('repeat protection plans in Merrowdale'), 'cpp-second-or-subsequent 101')
  assert.equal(meant('second child protection plan'), 'cpp-second-or-subsequent')
})

test('a re-referral is one who comes back', () => {
  assert.equal(meant('re-referrals Bristol'), 're-referrals-12m 801')
  assert.equal(meant('What percentage of referrals come back in Shropshire?'), 're-referrals-12m 893')
})

test('conferences and assessments in time are told from how many there are', () => {
  assert.equal(meant('initial child protection conferences in time Sheffield'), 'icpc-15-days 373')
  assert.equal(meant('conferences per 10,000'), 'icpc-rate')
  assert.equal(meant('assessments on time in Knowsley'), 'assessments-45-days 340')
  assert.equal(meant('s47 Doncaster'), 's47-rate 371')
})

test('NEET is of 16 and 17 year olds unless care leavers are named', () => {
  assert.equal(meant('NEET in Blackpool'), 'neet-16-17 890')
  assert.equal(meant('care leavers NEET Sandwell'), 'care-leavers-neet-19-21 333')
})

test('care leavers in work are those in education, employment or training', () => {
  assert.equal(meant('care leavers in work in Walsall since 2019'), 'care-leavers-eet-19-21 335 since 2019')
  assert.equal(meant('care leavers aged 17 to 18 in education, employment or training'), 'care-leavers-eet-17-18')
})

test('the workforce', () => {
  assert.equal(meant('social worker turnover Bradford'), 'turnover-rate 380')
  assert.equal(meant('agency staff in Solihull'), 'agency-rate 334')
  assert.equal(meant('caseloads in Essex'), 'caseload-average 881')
})

test('plans of special needs are EHC plans, in numbers or in time', () => {
  assert.equal(meant('how many EHC plans in Surrey'), 'ehcp-count 936')
  assert.equal(meant('EHCPs within 20 weeks in Devon'), 'ehcp-20-weeks 878')
})

test('reading is a place, and beside writing it is none', () => {
  assert.equal(meant('ehc plans Reading'), 'ehcp-pupils-share 870')
  assert.equal(meant('reading, writing and maths at key stage 2 in Leeds'), 'ks2-rwm 383')
  assert.equal(meant('looked after children reading writing and maths'), 'cla-ks2-rwm')
})

test('homes, placements and miles', () => {
  assert.equal(meant('children who moved placement three times Bolton'), 'cla-three-or-more-placements 350')
  assert.equal(meant('out of area placements Southend'), 'cla-outside-boundary 882')
  assert.equal(
    meant('children in care outside the borough and more than 20 miles away in Norfolk'),
    'cla-more-than-20-miles-outside 926',
  )
  assert.equal(meant('children in foster care'), 'cla-placed-foster')
})

test('leaving care for good', () => {
  assert.equal(meant('adoption in York'), 'adopted-count 816')
  assert.equal(meant('special guardianship Newcastle'), 'sgo-count 391')
})

test('children who came alone are in a number and in a share', () => {
  assert.equal(meant('how many UASC in Croydon'), 'cla-uasc-count 306')
  assert.equal(meant('percentage of children in care who are unaccompanied asylum seekers'), 'cla-uasc-share')
})

test('an authority is found by what people call it', () => {
  assert.equal(meant('ofsted Telford'), 'ofsted-overall-grade 894')
  assert.equal(meant('ofsted Hull'), 'ofsted-overall-grade 810')
  assert.equal(meant('ofsted East Riding'), 'ofsted-overall-grade 811')
  assert.equal(meant('ofsted bcp'), 'ofsted-overall-grade 839')
})

test('a letter or two wrong is forgiven and told', () => {
  assert.equal(meant('agency staff in Birmingam'), 'agency-rate 330')
  assert.equal(meant('vacancy rate wirall'), 'vacancy-rate 344')
  assert.equal(meant('rereferals in Shropshir'), 're-referrals-12m 893')
  assert.deepEqual(question('vacancy rate wirall').authorities, [{ code: '344', name: 'Wirral', written: 'wirall' }])
  assert.deepEqual(question('care leavers suitable accomodation').corrected, [
    { written: 'accomodation', read: 'accommodation' },
  ])
})

test('we and our are the authority of whoever asks, and of nobody where nobody in particular asks', () => {
  assert.equal(meant('do we have more children in care than similar authorities'), 'cla-rate 335 neighbours')
  assert.deepEqual(understand('do we have more children in care', indicators, authorities, null).authorities, [])
})

test('a year is taken as it is written, and two years together by their end', () => {
  assert.equal(meant('children in need rate Walsall England 2022/23'), 'cin-rate 335 england 2023')
  assert.equal(meant('re-referrals in Walsall 31 March 2024'), 're-referrals-12m 335 2024')
})

test('two authorities are both found, in the order they were named', () => {
  assert.equal(meant('turnover in Dudley and Walsall'), 'turnover-rate 332 335')
})

test('an authority alone asks about no indicator', () => {
  assert.equal(meant('Walsall'), '? 335')
})

test('every indicator is found by its own title', () => {
  const others = indicators.filter(({ id, title }) => question(title).indicators[0]?.id !== id)
  assert.deepEqual(
    others.map(({ id, title }) => `${title}: ${id}, not ${question(title).indicators[0]?.id}`),
    [],
  )
})

test('what is also asked by is of indicators that there are', () => {
  const ids: readonly string[] = indicators.map(({ id }) => id)
  assert.deepEqual(
    Object.keys(alsoAskedBy).filter((id) => !ids.includes(id)),
    [],
  )
})

test('what means nothing here is told as such', () => {
  assert.deepEqual(question('weather in Walsall').unknown, ['weather'])
  assert.deepEqual(question('weather in Walsall').indicators, [])
  assert.equal(meant(''), '?')
})

test('asked for too little, several fit and none is taken for the one', () => {
  const { isClear, indicators: found } = question('overall absence from school')
  assert.equal(isClear, false)
  assert.deepEqual(found.map(({ id }) => id).sort(), ['cin-absence', 'cla-absence', 'cpp-absence'])
})
