import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** How many days may lie between the end of a spell and the beginning of the next, either way. */
const tolerance = 7

/** May a spell for first contact, or after another referral, begin at any time? */
const exceptFirstContact = dated({ 2024: false, 2025: true })

export default rule({
  code: 'SW10STG2',
  severity: 'error',
  title: 'A spell with a social worker does not follow on from the one before',
  from: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_DECOM'],
  explains: dated({
    2024: 'Takes the spells of a child by their beginning, then their end. Each must begin within seven days before or after the end of the one before. Where either day is blank, nothing is said.',
    2025: 'Takes the spells of a child by their beginning, then their end. Each must begin within seven days before or after the end of the one before, unless its reason is first contact (FCONTA). Where either day is blank, nothing is said.',
  }),
  because: 'The spell began on {SWEpisodes.SW_DECOM}, more than seven days from the end of the one before.',
  putRight: 'Correct the beginning of the spell or the end of the one before, or add the spell that is missing.',
  source: 'DfE, SSDA903 validation rules, SW10STG2. First contact (FCONTA) was left out from 2024-25.',
  peer: 'The open validator also speaks when the spell before has no end.',

  check: ({ year }) => {
    const isExempt = exceptFirstContact.at(year)
    return ({ SWEpisodes }, wrong) => {
      let before: Row<'SWEpisodes'> | undefined
      for (const row of SWEpisodes) {
        const ended = before?.SW_DEC ?? null
        before = row
        if (ended === null || row.SW_DECOM === null) continue
        if (isExempt && row.SW_REASON === 'FCONTA') continue
        if (Math.abs(row.SW_DECOM - ended) > tolerance) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it began eight days after the end',
      children: [child({ SWEpisodes: [{ SW_DEC: '2025-07-01' }, { SW_DECOM: '2025-07-09', SW_REASON: 'LEFTRL' }] })],
      cells: ['SWEpisodes 1 SW_DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it began eight days before the end',
      children: [child({ SWEpisodes: [{ SW_DEC: '2025-07-09' }, { SW_DECOM: '2025-07-01', SW_REASON: 'LEFTRL' }] })],
      cells: ['SWEpisodes 1 SW_DECOM'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'first contact was looked at in 2023-24',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_DEC: '2023-07-01' }, { SW_DECOM: '2023-09-01' }] })],
      cells: ['SWEpisodes 1 SW_DECOM'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'it is a first contact, free from 2024-25',
      children: [child({ SWEpisodes: [{ SW_DEC: '2024-07-01' }, { SW_DECOM: '2024-09-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'seven days after the end, and seven before',
      children: [
        child({
          SWEpisodes: [
            { SW_DEC: '2025-07-01' },
            { SW_DECOM: '2025-07-08', SW_DEC: '2025-09-08', SW_REASON: 'LEFTRL' },
            { SW_DECOM: '2025-09-01', SW_REASON: 'MANAGE' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the one before has no end, which is the matter of another rule',
      children: [child({ SWEpisodes: [{}, { SW_DECOM: '2025-09-01', SW_REASON: 'LEFTRL' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it has no beginning',
      children: [child({ SWEpisodes: [{ SW_DEC: '2025-07-01' }, { SW_DECOM: null, SW_REASON: 'LEFTRL' }] })],
    },
  ],
})
