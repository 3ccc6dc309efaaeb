import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8555Q',
  severity: 'query',
  title: "Referral is dated after the child's death",
  from: 2023,
  fields: ['CINdetails.CINreferralDate', 'ChildIdentifiers.PersonDeathDate'],
  explains: 'When a date of death is given, no referral of the child should be later. The same day passes.',
  because: 'The referral is dated {CINdetails.CINreferralDate}; the child died on {ChildIdentifiers.PersonDeathDate}.',
  putRight: 'Check both dates; a referral about a brother or sister belongs to that child.',
  source: 'DfE, children in need census validation rules, 8555Q.',

  check:
    () =>
    ({ identifiers, episodes }, wrong) => {
      const died = identifiers.PersonDeathDate
      if (died === null) return
      for (const episode of episodes) {
        if (episode.CINreferralDate !== null && episode.CINreferralDate > died) {
          wrong([episode, 'CINreferralDate'], [identifiers, 'PersonDeathDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({ PersonDeathDate: '2025-08-01' }, [episode(), episode({ CINreferralDate: '2025-08-02' })])],
      cells: ['CINdetails 1 CINreferralDate', 'ChildIdentifiers 0 PersonDeathDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [child({ PersonDeathDate: '2025-08-01' }, [episode({ CINreferralDate: '2025-08-01' })])],
    },
    { year: 2026, is: 'right', because: 'no date of death', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'no referral date to compare',
      children: [child({ PersonDeathDate: '2025-08-01' }, [episode({ CINreferralDate: null })])],
    },
  ],
})
