import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** The fewest characters it may have. */
const shortest = dated({ 2024: 2, 2026: 4 })

export default rule({
  code: 'SW02STG1',
  severity: 'error',
  title: dated({
    2024: 'The number of a social worker does not begin with SW or XX',
    2026: 'The number of a social worker does not begin with SW or XX, or is too short',
  }),
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_ID'],
  explains: dated({
    2024: 'The number of a social worker begins with SW, or with XX where there is none. A blank fails too.',
    2026: 'The number of a social worker begins with SW, or with XX where there is none, and has at least four characters. A blank fails too.',
  }),
  because: 'The number of the social worker is {SWEpisodes.SW_ID}.',
  putRight: "Give the worker's registration number with SW before it, or the placeholder that begins with XX.",
  source: 'DfE, SSDA903 validation rules, SW02STG1. At least four characters are asked for from 2025-26.',

  check: ({ year }) => {
    const least = shortest.at(year)
    return ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        const { SW_ID } = row
        const isNumber = SW_ID !== null && SW_ID.length >= least && (SW_ID.startsWith('SW') || SW_ID.startsWith('XX'))
        if (!isNumber) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'SW is missing before it',
      children: [child({ SWEpisodes: [{ SW_ID: '000001' }] })],
      cells: ['SWEpisodes 0 SW_ID'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'it is blank',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_ID: null }] })],
      cells: ['SWEpisodes 0 SW_ID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'three characters are too few from 2025-26',
      children: [child({ SWEpisodes: [{ SW_ID: 'SW1' }] })],
      cells: ['SWEpisodes 0 SW_ID'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'they were enough until 2024-25',
      children: [child({ SWEpisodes: [{ SW_ID: 'SW1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'four are enough, and XX may stand for SW',
      children: [child({ SWEpisodes: [{ SW_ID: 'SW12' }, { SW_ID: 'XX12', SW_DECOM: '2025-07-01' }] })],
    },
  ],
})
