import { child } from '../example.ts'
import { bornOn, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '184',
  severity: 'error',
  title: 'The decision to place the child for adoption was before birth',
  from: 2023,
  needs: ['Header', 'PlacedAdoption'],
  fields: ['DATE_PLACED', 'DOB'],
  explains:
    'The decision that the child should be placed for adoption must not be before the day of birth; that day itself passes. The date of birth is that of Header, or where it has none that of the row itself. Without either nothing is said.',
  because:
    'The decision was made on {PlacedAdoption.DATE_PLACED}; the row has {PlacedAdoption.DOB} as date of birth, and Header may have another.',
  putRight: 'Correct the day of the decision, or the date of birth in Header and in this file.',
  source: 'DfE, SSDA903 validation rules, 184.',
  peer: 'The open validator goes by the date of birth in PlacedAdoption alone, and finds a row that lacks it wrong.',

  check: () => (child, wrong) => {
    for (const row of child.PlacedAdoption) if (isBefore(row.DATE_PLACED, bornOn(child) ?? row.DOB)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before she was born',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2013-06-01' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'born later by Header',
      children: [child({ Header: [{ DOB: '2025-06-02' }], PlacedAdoption: [{ DATE_PLACED: '2025-06-01' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], PlacedAdoption: [{ DATE_PLACED: '2013-06-01' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day she was born',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2013-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the row lacks a date of birth, and Header has it',
      children: [child({ PlacedAdoption: [{ DOB: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no date of birth anywhere',
      children: [child({ Header: [{ DOB: null }], PlacedAdoption: [{ DOB: null }] })],
    },
  ],
})
