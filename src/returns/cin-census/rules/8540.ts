import { disability } from '../../../codes/disability.ts'
import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { type CinCell, isFalse } from '../shape.ts'

export default rule({
  code: '8540',
  severity: 'error',
  title: 'Disability is missing or not a valid code for a child whose referral was taken further',
  from: 2023,
  fields: ['ChildIdentifiers.PersonBirthDate', 'Disabilities.Disability', 'CINdetails.ReferralNFA'],
  explains:
    'Looks at children who are born and have at least one referral that was not closed with no further action. At least one disability code must be given (NONE for none), and every one must be one of the thirteen codes, in capitals. An empty element is not valid.',
  because: 'The child has a referral taken further, and the disability given is {Disabilities.Disability}.',
  putRight: 'Give NONE when the child has no disability, or a valid code for each one.',
  source: 'DfE, children in need census validation rules, 8540.',
  peer: 'The open validator never reports this rule: its table of locations names a column that is not there.',

  check: ({ codesYear }) => {
    const codes = disability.at(codesYear)
    return ({ identifiers, disabilities, episodes }, wrong) => {
      if (identifiers.PersonBirthDate === null) return
      let furthered = false
      for (const episode of episodes) if (isFalse(episode.ReferralNFA)) furthered = true
      if (!furthered) return
      let valid = disabilities.length > 0
      for (const { Disability } of disabilities) if (Disability === null || !codes.has(Disability)) valid = false
      if (valid) return
      const cells: CinCell[] = [[identifiers, 'PersonBirthDate']]
      for (const episode of episodes) if (isFalse(episode.ReferralNFA)) cells.push([episode, 'ReferralNFA'])
      for (const row of disabilities) {
        if (row.Disability === null || !codes.has(row.Disability)) cells.push([row, 'Disability'])
      }
      wrong(...cells)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ disabilities: [] }, [episode({ ReferralNFA: '0' })])],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'CINdetails 0 ReferralNFA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two is no code',
      children: [
        child({ disabilities: ['MOB', 'none'] }, [episode({ ReferralNFA: 'False' }), episode({ ReferralNFA: 'true' })]),
      ],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'CINdetails 0 ReferralNFA', 'Disabilities 1 Disability'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'an empty element',
      children: [child({ disabilities: [null] })],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'CINdetails 0 ReferralNFA', 'Disabilities 0 Disability'],
    },
    { year: 2026, is: 'right', because: 'NONE is a code', children: [child({ disabilities: ['NONE'] })] },
    {
      year: 2026,
      is: 'right',
      because: 'no referral was taken further',
      children: [child({ disabilities: [] }, [episode({ ReferralNFA: 'true' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an unborn child',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01', disabilities: [] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a flag that is missing is not false',
      children: [child({ disabilities: [] }, [episode({ ReferralNFA: null })])],
    },
  ],
})
