import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** Is one of the health entries that every child needs blank? */
const isMissingHealth = (row: Row<'OC2'>): boolean =>
  row.IMMUNISATIONS === null ||
  row.TEETH_CHECK === null ||
  row.HEALTH_ASSESSMENT === null ||
  row.SUBSTANCE_MISUSE === null

export default rule({
  code: '544',
  severity: 'error',
  title: 'Convictions are given, but not the health of the child',
  from: 2023,
  needs: ['OC2'],
  fields: ['CONVICTED', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'],
  explains:
    'Where there is an entry for convictions, 0 included, none of the entries for immunisations, teeth, the health assessment and substance misuse may be blank.',
  because:
    'The entry for convictions is {OC2.CONVICTED}; immunisations: {OC2.IMMUNISATIONS}, teeth: {OC2.TEETH_CHECK}, health assessment: {OC2.HEALTH_ASSESSMENT}, substance misuse: {OC2.SUBSTANCE_MISUSE}.',
  putRight:
    'Fill in the entries that are blank; or take out the one for convictions, if the child was not looked after all year.',
  source: 'DfE, SSDA903 validation rules, 544.',
  peer: 'The open validator looks only at children for whom the entry for convictions is 1.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        if (row.CONVICTED !== null && isMissingHealth(row)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no immunisations are given',
      children: [child({ OC2: [{ CONVICTED: '1', IMMUNISATIONS: null }] })],
      cells: [
        'OC2 0 CONVICTED',
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: '0 is an entry too',
      children: [child({ OC2: [{ CONVICTED: '0', TEETH_CHECK: null }] })],
      cells: [
        'OC2 0 CONVICTED',
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
      ],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'no health assessment is given',
      children: [child({ OC2: [{ CONVICTED: '1', HEALTH_ASSESSMENT: null }] })],
      cells: [
        'OC2 0 CONVICTED',
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing on substance misuse is given',
      children: [child({ OC2: [{ CONVICTED: '1', SUBSTANCE_MISUSE: null }] })],
      cells: [
        'OC2 0 CONVICTED',
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
      ],
    },
    { year: 2026, is: 'right', because: 'all are given', children: [child({ OC2: [{ CONVICTED: '1' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the entry itself is blank',
      children: [child({ OC2: [{ CONVICTED: null, TEETH_CHECK: null }] })],
    },
  ],
})
