import type { ChildCheck } from '../../checking/rule.ts'
import type { Provider, ProviderList } from './lists/provider.ts'
import type { AnyRow, Row, Ssda903Child } from './shape.ts'

type Episode = Row<'Episodes'>

/** Does the episode give an Ofsted number? XXXXXXX says that there is none, or that it is not known. */
export const hasOfstedNumber = ({ URN }: Episode): boolean => URN !== null && URN !== 'XXXXXXX'

/**
 * Looks at each episode that gives an Ofsted number, beside the provider who has that number.
 *
 * @param isWrong  told of the episode and its provider; null when the list has no provider of that number
 */
export function besideProvider(
  providers: ProviderList | null,
  isWrong: (episode: Episode, provider: Provider | null) => boolean,
): ChildCheck<Ssda903Child, AnyRow> {
  return ({ Episodes }, wrong) => {
    for (const episode of Episodes) {
      if (!hasOfstedNumber(episode)) continue
      const provider = providers?.get(episode.URN ?? '') ?? null
      if (isWrong(episode, provider)) wrong(episode)
    }
  }
}
