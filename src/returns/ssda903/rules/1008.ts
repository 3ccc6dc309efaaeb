import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1008',
  severity: 'error',
  title: "The Ofsted number is not in Ofsted's list",
  from: 2023,
  needs: ['Episodes', 'providers'],
  fields: ['URN'],
  explains:
    'Looks the Ofsted number of each episode up in the list of providers. One that is not there fails. XXXXXXX, which says that there is none or it is not known, and a blank are not looked at.',
  because: 'The Ofsted number {Episodes.URN} is not in the list of providers.',
  putRight: 'Look for a slip in the number, or load a newer list: the provider may have registered since.',
  source: 'DfE, SSDA903 validation rules, 1008.',

  check: ({ providers }) => {
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { URN } = episode
        if (URN !== null && URN !== 'XXXXXXX' && providers?.has(URN) === false) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no provider has that number',
      children: [child({ Episodes: [{ URN: 'SC999999' }] })],
      cells: ['Episodes 0 URN'],
    },
    { year: 2026, is: 'right', because: 'it is in the list', children: [child({ Episodes: [{ URN: 'SC900001' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'it says that there is none',
      children: [child({ Episodes: [{ URN: 'XXXXXXX' }] })],
    },
  ],
})
