import { child } from '../example.ts'
import { isOrWasUasc } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '406',
  severity: 'error',
  title: 'Distance given for a child who came alone and sought asylum',
  from: 2023,
  needs: ['Episodes', 'postcodes', 'UASC flag'],
  fields: ['PL_DISTANCE'],
  explains:
    'For children who came alone and sought asylum, this year or last, no distance between home and placement is wanted. Only a distance that the authority gave fails, not one that was worked out here from two known postcodes. Whether they came alone two years ago is not known here.',
  because: 'The distance given is {Episodes.PL_DISTANCE} miles.',
  putRight: 'Leave the distance empty, or correct the row that says the child came alone and sought asylum.',
  source: 'DfE, SSDA903 validation rules, 406.',
  peer: 'The open validator works the distance out itself and then marks it, in every episode of such a child that has two known postcodes.',

  check: (about) => {
    const hasPlace = (postcode: string | null) => {
      const found = postcode === null ? null : (about.postcodes?.find(postcode) ?? null)
      return found !== null && found.easting !== null && found.northing !== null
    }
    return (child, wrong) => {
      if (!isOrWasUasc(child, about)) return
      for (const episode of child.Episodes) {
        const { PL_DISTANCE, HOME_POST, PL_POST } = episode
        if (PL_DISTANCE !== null && !(hasPlace(HOME_POST) && hasPlace(PL_POST))) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'given with no postcodes from which to work it out',
      children: [child({ UASC: [{}], Episodes: [{ HOME_POST: null, PL_POST: null, PL_DISTANCE: '3.1' }] })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she came alone last year',
      children: [child({ Episodes: [{ HOME_POST: null, PL_DISTANCE: '3.1' }], last: { Header: [{}], UASC: [{}] } })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    { year: 2026, is: 'right', because: 'worked out from the postcodes', children: [child({ UASC: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'none is given',
      children: [child({ UASC: [{}], Episodes: [{ HOME_POST: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she did not come alone',
      children: [child({ Episodes: [{ HOME_POST: null, PL_DISTANCE: '3.1' }] })],
    },
  ],
})
