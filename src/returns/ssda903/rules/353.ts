import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

/** The day the Children Act 1989 came into force. */
const firstDay = day('1991-10-14')

export default rule({
  code: '353',
  severity: 'error',
  title: 'Episode begins before 14 October 1991',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM'],
  explains:
    'No episode may begin before 14 October 1991, the day the Children Act 1989 came into force. That day itself is right; a missing date says nothing.',
  because: 'The episode begins on {Episodes.DECOM}.',
  putRight: 'Correct the date: a slip in the year, or a date of birth in its place.',
  source: 'DfE, SSDA903 validation rules, 353.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (isBefore(episode.DECOM, firstDay)) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [child({ Episodes: [{ DECOM: '1991-10-13' }, {}] })],
      cells: ['Episodes 0 DECOM'],
    },
    { year: 2026, is: 'right', because: 'the day itself', children: [child({ Episodes: [{ DECOM: '1991-10-14' }] })] },
    { year: 2026, is: 'right', because: 'no date', children: [child({ Episodes: [{ DECOM: null }] })] },
  ],
})
