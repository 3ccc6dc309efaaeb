import { child } from '../example.ts'
import { birthday, bornOn, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '359',
  severity: 'error',
  title: "Still looked after past 18, and not by agreement in a children's home",
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['DEC', 'LS', 'PLACE', 'DOB'],
  explains:
    "Looks at open episodes of people whose 18th birthday was before 31 March, the last day of the year. Only one by agreement (V2) in a children's home (K2) may go on; it needs both. A birthday on 31 March itself is in time. The date of birth is that of Header; without it nothing is said.",
  because:
    'The episode has no end, though the 18th birthday has passed; its legal status is {Episodes.LS} and its placement {Episodes.PLACE}.',
  putRight:
    'End the episode on the 18th birthday at the latest, with the reason care ended; or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 359.',
  peer: 'The open validator finds nothing where its rule 365 ran before, because that one writes an end into every open episode.',

  check:
    ({ end }) =>
    (child, wrong) => {
      if (!isBefore(birthday(bornOn(child), 18), end)) return
      for (const episode of child.Episodes) {
        if (episode.DEC === null && !(episode.LS === 'V2' && episode.PLACE === 'K2')) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she was 18 the day before the year ended',
      children: [child({ Header: [{ DOB: '2008-03-30' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 LS', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'by agreement, but not in a home',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ LS: 'V2' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 LS', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was 18 on the last day',
      children: [child({ Header: [{ DOB: '2008-03-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'by agreement in a home',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ LS: 'V2', PLACE: 'K2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode ended',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E17' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ Header: [{ DOB: null }] })],
    },
  ],
})
