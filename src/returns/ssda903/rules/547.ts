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
  code: '547',
  severity: 'error',
  title: 'Development checks are given, but not the rest of the health of the child',
  from: 2023,
  needs: ['OC2'],
  fields: ['HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'],
  explains:
    'Where there is an entry for development checks, 0 included, none of the entries for immunisations, teeth, the health assessment and substance misuse may be blank.',
  because:
    'The entry for development checks is {OC2.HEALTH_CHECK}; immunisations: {OC2.IMMUNISATIONS}, teeth: {OC2.TEETH_CHECK}, health assessment: {OC2.HEALTH_ASSESSMENT}, substance misuse: {OC2.SUBSTANCE_MISUSE}.',
  putRight:
    'Fill in the entries that are blank; or take out the one for development checks, if the child was not looked after all year.',
  source: 'DfE, SSDA903 validation rules, 547.',
  peer: 'The open validator looks only at children for whom the entry for development checks is 1.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        if (row.HEALTH_CHECK !== null && isMissingHealth(row)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no immunisations are given',
      children: [child({ OC2: [{ HEALTH_CHECK: '1', IMMUNISATIONS: null }] })],
      cells: [
        'OC2 0 HEALTH_CHECK',
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
      children: [child({ OC2: [{ HEALTH_CHECK: '0', TEETH_CHECK: null }] })],
      cells: [
        'OC2 0 HEALTH_CHECK',
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
      children: [child({ OC2: [{ HEALTH_CHECK: '1', HEALTH_ASSESSMENT: null }] })],
      cells: [
        'OC2 0 HEALTH_CHECK',
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
      children: [child({ OC2: [{ HEALTH_CHECK: '1', SUBSTANCE_MISUSE: null }] })],
      cells: [
        'OC2 0 HEALTH_CHECK',
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
      ],
    },
    { year: 2026, is: 'right', because: 'all are given', children: [child({ OC2: [{ HEALTH_CHECK: '1' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the entry itself is blank',
      children: [child({ OC2: [{ HEALTH_CHECK: null, TEETH_CHECK: null }] })],
    },
  ],
})
