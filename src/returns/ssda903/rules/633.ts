import { upnAuthority } from '../../../codes/upn-authority.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** What may stand in place of the number of an authority in England. */
const others = ['999', 'WAL', 'SCO', 'NIR', 'NUK', 'CON']

/** Numbers that a UPN may carry and that are no authority in England: for no authority, and in other countries. */
const notInEngland = /^(00|6|70)/

export default rule({
  code: '633',
  severity: 'error',
  title: 'The authority that made the earlier arrangement is not a valid code',
  from: 2023,
  needs: ['PrevPerm'],
  fields: ['LA_PERM'],
  explains:
    'Where the authority is given, it must be the three-digit number of an authority in England, present or past, or 999; or WAL, SCO or NIR for another part of the United Kingdom, NUK for outside it, or CON where it is confidential. A blank is not looked at.',
  because: 'The authority is {PrevPerm.LA_PERM}.',
  putRight: 'Give the three digits of the authority that arranged it, or one of WAL, SCO, NIR, NUK and CON.',
  source: 'DfE, SSDA903 validation rules, 633.',
  peer: 'The open validator does not know the authorities made since 2019 (Dorset and others), Bedfordshire and Cheshire as they were before 2009, nor CON.',

  check: ({ year }) => {
    const inEngland = [...upnAuthority.at(year)].filter((number) => !notInEngland.test(number))
    const codes = new Set([...inEngland, ...others])
    return ({ PrevPerm }, wrong) => {
      for (const row of PrevPerm) if (row.LA_PERM !== null && !codes.has(row.LA_PERM)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such number',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '100' }] })],
      cells: ['PrevPerm 0 LA_PERM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'an authority in Wales is WAL',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '660' }] })],
      cells: ['PrevPerm 0 LA_PERM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the ONS code is another',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: 'E06000063' }] })],
      cells: ['PrevPerm 0 LA_PERM'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'Cumberland was made in 2023-24',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '942' }] })],
      cells: ['PrevPerm 0 LA_PERM'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'and could be given from then on',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '942' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Cumbria, which is no more',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '909' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Bournemouth, Christchurch and Poole',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '839' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'confidential',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: 'CON' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Wales',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: 'WAL' }] })],
    },
    { year: 2026, is: 'right', because: 'nothing is said', children: [child({ PrevPerm: [{}] })] },
  ],
})
