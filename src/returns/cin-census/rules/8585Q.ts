import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8585Q',
  severity: 'query',
  title: 'Case closed because the child died, but there is no date of death',
  from: 2023,
  fields: ['CINdetails.ReasonForClosure', 'ChildIdentifiers.PersonDeathDate'],
  explains: 'A case closed with RC2 is asked about when the child has no date of death.',
  because: 'The case closed with {CINdetails.ReasonForClosure} (died), and no date of death is given.',
  putRight: 'Add the date of death, or correct the reason for closure.',
  source: 'DfE, children in need census validation rules, 8585Q.',

  check:
    () =>
    ({ identifiers, episodes }, wrong) => {
      if (identifiers.PersonDeathDate !== null) return
      for (const episode of episodes) {
        if (episode.ReasonForClosure === 'RC2') wrong([identifiers, 'PersonDeathDate'], [episode, 'ReasonForClosure'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no date of death',
      children: [child({}, [episode({ CINclosureDate: '2025-08-01', ReasonForClosure: 'RC2' })])],
      cells: ['ChildIdentifiers 0 PersonDeathDate', 'CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the date is given',
      children: [
        child({ PersonDeathDate: '2025-08-01' }, [episode({ CINclosureDate: '2025-08-01', ReasonForClosure: 'RC2' })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason',
      children: [child({}, [episode({ CINclosureDate: '2025-08-01', ReasonForClosure: 'RC7' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'small letters are another code',
      children: [child({}, [episode({ CINclosureDate: '2025-08-01', ReasonForClosure: 'rc2' })])],
    },
  ],
})
