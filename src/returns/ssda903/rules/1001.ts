import { type Day, plusYears } from '../../../core/day.ts'
import { child } from '../example.ts'
import { bornOn, isAged, isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row, Ssda903Child } from '../shape.ts'

type Episode = Row<'Episodes'>

/** The episodes of both years that have a beginning, in order; of those that began on one day, one that has ended. */
function episodesOfBothYears({ Episodes, last }: Ssda903Child): readonly Episode[] {
  const byBeginning = new Map<Day, Episode>()
  for (const episode of [...last.Episodes, ...Episodes]) {
    const { DECOM, DEC } = episode
    if (DECOM === null) continue
    const known = byBeginning.get(DECOM)
    if (known === undefined || known.DEC === null || DEC !== null) byBeginning.set(DECOM, episode)
  }
  return [...byBeginning].sort(([one], [other]) => one - other).map(([, episode]) => episode)
}

/** Is it a care leaver, by those episodes? An open one counts to the end when it is the last, and not at all otherwise. */
function isCareLeaver(episodes: readonly Episode[], born: Day, end: Day): boolean {
  const fourteen = plusYears(born, 14)
  const sixteen = plusYears(born, 16)
  let sinceFourteen = 0
  let sinceSixteen = 0
  let lastReason: string | null = null
  for (const [at, episode] of episodes.entries()) {
    if (isShortBreak(episode)) continue
    lastReason = episode.REC
    const began = episode.DECOM as Day
    const ended = episode.DEC ?? (at === episodes.length - 1 ? end : began)
    sinceFourteen += Math.max(0, ended - Math.max(began, fourteen))
    sinceSixteen += Math.max(0, ended - Math.max(began, sixteen))
  }
  return sinceFourteen >= 91 && sinceSixteen >= 1 && lastReason !== 'E11' && lastReason !== 'E12'
}

export default rule({
  code: '1001',
  severity: 'error',
  title: 'A young person was not in care for long enough to be a care leaver',
  from: 2023,
  needs: ['Episodes', 'Episodes_last', 'OC3', 'Header'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    'Puts the episodes of this year and last year together (of two that began on one day, the one that has ended), without short breaks (V3, V4); the last one, while open, counts to 31 March. A care leaver was in care for 91 days or more since the 14th birthday and for one day or more since the 16th, and was not adopted at the end. Young people of 20 or over on 31 March are not looked at, nor those without a date of birth in Header or an episode that has a beginning. Care before last year is not seen.',
  because:
    'Said of a young person who was not in care for long enough: in touch {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight:
    'Check the episodes and the date of birth. Where the young person was in care before last year, explain; otherwise remove the row.',
  source: 'DfE, SSDA903 validation rules, 1001.',
  peer: 'The open validator also marks those aged 20 or over, and those without an episode. It runs only when each of the four tables has rows.',

  check:
    ({ end }) =>
    (child, wrong) => {
      if (child.OC3.length === 0) return
      const born = bornOn(child)
      if (born === null || isAged(20, born, end)) return
      const episodes = episodesOfBothYears(child)
      if (episodes.length === 0 || isCareLeaver(episodes, born, end)) return
      for (const row of child.OC3) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'ninety days',
      children: [
        child({
          Header: [{ DOB: '2008-06-02' }],
          Episodes: [{ DECOM: '2025-06-01', DEC: '2025-08-30', REC: 'E4A' }],
          OC3: [{}],
        }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'ninety-one days',
      children: [
        child({
          Header: [{ DOB: '2008-06-02' }],
          Episodes: [{ DECOM: '2025-06-01', DEC: '2025-08-31', REC: 'E4A' }],
          OC3: [{}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left on the 16th birthday',
      children: [child({ Header: [{ DOB: '2009-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E4A' }], OC3: [{}] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left the day after',
      children: [child({ Header: [{ DOB: '2009-06-02' }], Episodes: [{ DEC: '2025-06-03', REC: 'E4A' }], OC3: [{}] })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she was adopted',
      children: [child({ Header: [{ DOB: '2008-06-02' }], Episodes: [{ DEC: '2025-09-02', REC: 'E11' }], OC3: [{}] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only short breaks',
      children: [child({ Header: [{ DOB: '2008-06-02' }], Episodes: [{ LS: 'V4' }], OC3: [{}] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in care since last year, and the episode is in both returns',
      children: [
        child({
          Header: [{ DOB: '2008-06-02' }],
          Episodes: [{ DECOM: '2025-03-03', DEC: '2025-06-03', REC: 'E4A' }],
          OC3: [{}],
          last: { Episodes: [{ DECOM: '2025-03-03' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same episode does not count twice',
      children: [
        child({
          Header: [{ DOB: '2008-06-02' }],
          Episodes: [{ DECOM: '2025-03-03', DEC: '2025-05-03', REC: 'E4A' }],
          OC3: [{}],
          last: { Episodes: [{ DECOM: '2025-03-03', DEC: '2025-05-02', REC: 'E4A' }] },
        }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the days were last year',
      children: [
        child({
          Header: [{ DOB: '2007-06-02' }],
          Episodes: [],
          OC3: [{}],
          last: { Episodes: [{ DECOM: '2024-05-06', DEC: '2024-09-02', REC: 'E4A' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she is 19 until the day after the year',
      children: [
        child({
          Header: [{ DOB: '2006-04-01' }],
          Episodes: [{ DECOM: '2024-02-01', DEC: '2024-03-31', REC: 'E8' }],
          OC3: [{}],
        }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is 20 on 31 March',
      children: [
        child({
          Header: [{ DOB: '2006-03-31' }],
          Episodes: [{ DECOM: '2024-02-01', DEC: '2024-03-30', REC: 'E8' }],
          OC3: [{}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'her date of birth is not known',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ LS: 'V4' }], OC3: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has no episode, which another rule tells',
      children: [child({ Header: [{ DOB: '2008-06-02' }], Episodes: [], OC3: [{}] })],
    },
  ],
})
