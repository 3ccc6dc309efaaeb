import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf, isShortBreak } from '../reading.ts'
import { isOutsideEngland } from '../reading-outside-england.ts'
import { rule } from '../rule.ts'

const inAllYears = ['P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4']

/** Placements that need no Ofsted number. */
const withoutNumber = dated<ReadonlySet<string>>({
  2023: new Set([...inAllYears, 'H5', 'P2', 'Z1']),
  2025: new Set([...inAllYears, 'Z1']),
  2026: new Set([...inAllYears, 'Z11', 'Z12', 'Z13', 'Z14']),
})

export default rule({
  code: '218',
  severity: 'error',
  title: 'The Ofsted number of the placement is missing',
  from: 2023,
  needs: ['Episodes', 'postcodes'],
  fields: ['URN', 'PLACE', 'PL_LA', 'DEC'],
  explains: dated({
    2023: 'Looks at episodes that are open or ended in the collection year or later. They need an Ofsted number, or XXXXXXX. Types H5, P1, P2, P3, R1, R2, R5, T0 to T4 and Z1 need none, nor do short breaks (V3, V4) and placements in Wales, Scotland or Northern Ireland. A placement whose postcode the directory does not know counts as in England; an end that cannot be read counts as none.',
    2025: 'Looks at episodes that are open or ended in the collection year or later. They need an Ofsted number, or XXXXXXX. Types P1, P3, R1, R2, R5, T0 to T4 and Z1 need none, nor do short breaks (V3, V4) and placements in Wales, Scotland or Northern Ireland. A placement whose postcode the directory does not know counts as in England; an end that cannot be read counts as none.',
    2026: 'Looks at episodes that are open or ended in the collection year or later. They need an Ofsted number, or XXXXXXX. Types P1, P3, R1, R2, R5, T0 to T4 and Z11 to Z14 need none, nor do short breaks (V3, V4) and placements in Wales, Scotland or Northern Ireland. A placement whose postcode the directory does not know counts as in England; an end that cannot be read counts as none.',
  }),
  because: 'The placement is {Episodes.PLACE}, and it has no Ofsted number.',
  putRight:
    "Look the provider up in Ofsted's list and give its number, or correct the type or the postcode of the placement.",
  source:
    'DfE, SSDA903 validation rules, 218. H5 and P2 need a number since 2024-25; Z11 to Z14 took the place of Z1 in 2025-26.',
  peer: 'The open validator also asks for a number for short breaks, which rule 214 forbids, and passes over ends that cannot be read. Up to 2024-25 it took a placement without a known postcode for one abroad.',

  check: ({ year, start }) => {
    const exempt = withoutNumber.at(year)
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.URN !== null || isOneOf(episode.PLACE, exempt)) continue
        if (episode.DEC !== null && episode.DEC < start) continue
        if (!isOutsideEngland(episode) && !isShortBreak(episode)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'foster care needs a number',
      children: [child({ Episodes: [{ URN: null }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE', 'Episodes 0 PL_LA', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the type is blank, the postcode unknown, and it ended on the first day of the year',
      children: [child({ Episodes: [{ PLACE: null, PL_POST: 'TH9 9ZZ', URN: null, DEC: '2025-04-01', REC: 'E4A' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE', 'Episodes 0 PL_LA', 'Episodes 0 DEC'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'H5 needs one since 2024-25',
      children: [child({ Episodes: [{ PLACE: 'H5', URN: null }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE', 'Episodes 0 PL_LA', 'Episodes 0 DEC'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'H5 needed none by this rule before',
      children: [child({ Episodes: [{ PLACE: 'H5', URN: null }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'Z1 needs none',
      children: [child({ Episodes: [{ PLACE: 'Z1', URN: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Z14 needs none',
      children: [child({ Episodes: [{ PLACE: 'Z14', URN: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is in Wales',
      children: [child({ Episodes: [{ PL_POST: 'WW1 1AA', URN: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ended before the year began',
      children: [child({ Episodes: [{ URN: null, DEC: '2025-03-31', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'short breaks must not have one',
      children: [child({ Episodes: [{ LS: 'V4', PL_POST: null, URN: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it says that there is none',
      children: [child({ Episodes: [{ URN: 'XXXXXXX' }] })],
    },
  ],
})
