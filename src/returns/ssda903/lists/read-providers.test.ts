import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../core/day.ts'
import { examplePostcodes } from '../example.ts'
import { providerList, readProviders } from './read-providers.ts'

const homes = {
  name: 'Provider information',
  rows: [
    ['Local Authority', 'URN', 'Closed Date', 'Provider Code', 'Provider Placement Code', 'Setting Address Postcode'],
    ['Merrowdale', 'sc900001', '-', 'PR4', 'K1/K2', 'th1 1aa'],
  ],
}
const closed = {
  name: 'Providers closed',
  rows: [
    ['A title above the headings'],
    ['URN', 'Setting postcode', 'Deregistration date', 'Placement code', 'Placement provider code'],
    ['SC900002', 'XA1 1AA', new Date('2023-01-01T00:00:00Z'), 'U1,U2 , U3', 'PR1, PR5'],
  ],
}
const supported = {
  name: 'SA Providers',
  rows: [
    ['Provider local authority', 'URN', 'Closed date', 'Setting category', 'Setting address postcode'],
    ['Merrowdale', 2900003, 'na', 'Shared', 'TH2 1AB'],
    ['Merrowdale', 2900003, '01/02/2024', 'Own', 'XA1 1AA'],
    ['Merrowdale', '', '', '', ''],
  ],
}

test("children's homes, providers that closed and supported accommodation are read, each by its own headings", () => {
  assert.deepEqual(readProviders([homes, closed, supported]), [
    { urn: 'SC900001', placements: ['K1', 'K2'], providers: ['PR4'], postcode: 'TH11AA', closedOn: null },
    {
      ...{ urn: 'SC900002', placements: ['U1', 'U2', 'U3'], providers: ['PR1', 'PR5'], postcode: 'XA11AA' },
      closedOn: day('2023-01-01'),
    },
    { urn: '2900003', placements: ['K3'], providers: ['PR4'], postcode: 'TH21AB', closedOn: null },
    { urn: '2900003', placements: ['K3'], providers: ['PR4'], postcode: 'XA11AA', closedOn: day('2024-02-01') },
  ])
})

test('places under one Ofsted number are one provider, in the authorities of its postcodes, open while one of them is', () => {
  const list = providerList(readProviders([supported, closed]), examplePostcodes)
  assert.deepEqual(list.get('2900003'), {
    ...{ urn: '2900003', authorities: ['E08990101', 'E08990102'], placements: ['K3'], providers: ['PR4'] },
    ...{ postcodes: ['TH21AB', 'XA11AA'], closedOn: null },
  })
  assert.equal(list.get('SC900002')?.closedOn, day('2023-01-01'))
})

test('without a directory nobody is in any authority', () => {
  assert.deepEqual(providerList(readProviders([homes]), null).get('SC900001')?.authorities, [])
})

test('a workbook without providers is refused', () => {
  assert.throws(() => readProviders([{ name: 'Sheet1', rows: [['CHILD', 'SEX']] }]), /none of Ofsted's lists/)
})
