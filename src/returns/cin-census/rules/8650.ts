import { primaryNeed } from '../../../codes/primary-need.ts'
import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8650',
  severity: 'error',
  title: 'Primary need is not a valid code',
  from: 2023,
  fields: ['CINdetails.PrimaryNeedCode'],
  explains: 'A primary need must be N0 to N9, in capitals.',
  because: 'The primary need is {CINdetails.PrimaryNeedCode}.',
  putRight: 'Choose the code that fits the main need. Where two fit, take the one higher in the list, N1 first.',
  source: 'DfE, children in need census validation rules, 8650.',

  check: ({ codesYear }) => {
    const codes = primaryNeed.at(codesYear)
    return ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.PrimaryNeedCode !== null && !codes.has(episode.PrimaryNeedCode)) wrong([episode, 'PrimaryNeedCode'])
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a code of another list',
      children: [child({}, [episode({ PrimaryNeedCode: 'NEG' })])],
      cells: ['CINdetails 0 PrimaryNeedCode'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'small letters are another code',
      children: [child({}, [episode({ PrimaryNeedCode: 'n1' })])],
      cells: ['CINdetails 0 PrimaryNeedCode'],
    },
    { year: 2026, is: 'right', because: 'N0 is a code', children: [child({}, [episode({ PrimaryNeedCode: 'N0' })])] },
    { year: 2026, is: 'right', because: 'none given', children: [child({}, [episode({ PrimaryNeedCode: null })])] },
  ],
})
