import { child } from '../example.ts'
import { touches } from '../reading.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1014',
  severity: 'error',
  title: 'Details of asylum are given for a care leaver who was not in care in the year',
  from: 2023,
  needs: ['Episodes', 'UASC', 'OC3'],
  fields: ['ACTIV', 'ACCOM', 'IN_TOUCH', 'DUC'],
  explains:
    'Looks at care leavers of whom OC3 says something: contact, activity or accommodation. One who has a row in UASC must have an episode that touches the year: begun by 31 March, and open or ended on 1 April or later. In the XML form the row counts when it says that the child came alone and sought asylum, or when that status ended.',
  because:
    'No episode touches the year; asylum status ended: {UASC.DUC}; contact is {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight: 'Take the row out of UASC; or, if the young person was in care in the year, add the episode.',
  source: 'DfE, SSDA903 validation rules, 1014.',
  peer: 'The open validator passes over care leavers with no row in Episodes at all.',

  check:
    ({ start, end }) =>
    ({ Header, Episodes, UASC, OC3 }, wrong) => {
      if (UASC.length === 0 || OC3.length === 0) return
      if (Episodes.some((episode) => touches(episode, start, end))) return
      // In the XML form a child who did not seek asylum has a row as well, and Header says 0.
      const seeking = Header[0]?.UASC === '0' ? UASC.filter(({ DUC }) => DUC !== null) : UASC
      if (seeking.length === 0) return
      for (const row of OC3) if (saysOfLeaver(row)) wrong(...seeking, row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no episode',
      children: [child({ Episodes: [], UASC: [{}], OC3: [{}] })],
      cells: ['UASC 0 DUC', 'OC3 0 ACTIV', 'OC3 0 ACCOM', 'OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left the day before the year',
      children: [child({ Episodes: [{ DEC: '2025-03-31', REC: 'E6' }], UASC: [{ DUC: null }], OC3: [{}] })],
      cells: ['UASC 0 DUC', 'OC3 0 ACTIV', 'OC3 0 ACCOM', 'OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the file says that she sought asylum',
      format: 'xml',
      children: [child({ Header: [{ UASC: '1' }], Episodes: [], UASC: [{ DUC: null }], OC3: [{}] })],
      cells: ['UASC 0 DUC', 'OC3 0 ACTIV', 'OC3 0 ACCOM', 'OC3 0 IN_TOUCH'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the file says that she did not seek asylum',
      format: 'xml',
      children: [child({ Header: [{ UASC: '0' }], Episodes: [], UASC: [{ DUC: null }], OC3: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left on the first day of the year',
      children: [child({ Episodes: [{ DEC: '2025-04-01', REC: 'E6' }], UASC: [{}], OC3: [{}] })],
    },
    { year: 2026, is: 'right', because: 'she is in care', children: [child({ UASC: [{}], OC3: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is said of her as a care leaver',
      children: [child({ Episodes: [], UASC: [{}], OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }] })],
    },
  ],
})
