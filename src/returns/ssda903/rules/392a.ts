import { child } from '../example.ts'
import { isOrWasUasc, isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

const hasAnotherGrid = (authority: string) => authority === 'NIR' || authority === 'NUK'

export default rule({
  code: '392a',
  severity: 'error',
  title: 'No distance between home and placement',
  from: 2023,
  needs: ['Episodes', 'postcodes', 'UASC flag'],
  fields: ['PL_DISTANCE'],
  explains:
    'The distance is worked out from the two postcodes of an episode; it fails where that cannot be done, because one is missing or not in the directory. Short breaks (V3, V4) are left out, and children who came alone and sought asylum, this year or last; whether they did two years ago is not known here. A place in Northern Ireland, the Channel Islands or the Isle of Man, of which there is no distance on the grid of Great Britain, is in order once its postcode is known. A missing legal status is not a short break.',
  because: 'The distance cannot be worked out: a postcode of this episode is missing, or not in the directory.',
  putRight:
    'Add or correct the postcode of the home and of the placement. If the child came alone and sought asylum two years ago, nothing is wrong.',
  source: 'DfE, SSDA903 validation rules, 392a.',
  peer: 'The open validator also finds placements in the Channel Islands and the Isle of Man, for which the directory has no grid reference, and measures those in Northern Ireland as if its grid were that of Great Britain.',

  check: (about) => {
    const { postcodes } = about
    const authorityOf = (postcode: string | null) =>
      postcode === null ? null : (postcodes?.find(postcode)?.authority ?? null)
    return (child, wrong) => {
      for (const episode of child.Episodes) {
        if (episode.PL_DISTANCE !== null || isShortBreak(episode)) continue
        if (isOrWasUasc(child, about)) return
        const home = authorityOf(episode.HOME_POST)
        // Both are known, and the grid of one is not ours: nobody can put that right.
        const isOnAnotherGrid = home !== null && episode.PL_LA !== null && [home, episode.PL_LA].some(hasAnotherGrid)
        if (!isOnAnotherGrid) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no postcode of the placement, and no legal status',
      children: [child({ Episodes: [{ PL_POST: null, LS: null }] })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the home is not in the directory',
      children: [child({ Episodes: [{ HOME_POST: 'TH9 9ZZ' }] })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'without Header, a row that says no more than who it is does not count',
      without: ['Header'],
      children: [child({ Header: [], UASC: [{ SEX: null, DOB: null, DUC: null }], Episodes: [{ PL_POST: null }] })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    { year: 2026, is: 'right', because: 'both are known', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'a short break',
      children: [child({ Episodes: [{ LS: 'V4', PL_POST: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came alone and sought asylum',
      children: [child({ UASC: [{}], Episodes: [{ HOME_POST: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she did so last year',
      children: [child({ Episodes: [{ HOME_POST: null }], last: { Header: [{}], UASC: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the placement is in Northern Ireland',
      children: [child({ Episodes: [{ PL_POST: 'BT0 0AA', PL_LA: 'NIR' }] })],
    },
  ],
})
