import type { PublishedContents } from '../../../../work/published-contents.ts'

/** Questions that show how to ask, about authorities there are figures of; the own one first. */
export function exampleQuestions({ authorities }: PublishedContents, home: string | null): readonly string[] {
  const own = authorities.find(({ code }) => code === home) ?? authorities[0]
  const other = authorities.find(({ code }) => code !== own?.code) ?? own
  if (own === undefined || other === undefined) return []
  return [
    `How many children in care in ${own.name} against neighbours`,
    `Re-referrals in ${own.name} and ${other.name}`,
    `Care leavers in work in ${own.name} in 2024`,
    'EHC plans within 20 weeks',
  ]
}
