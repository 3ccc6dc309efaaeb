import { capital, inWords, joined } from '../../../../documents/charts/chart-words.ts'
import type { AskedQuestion } from '../../../../work/ask-question.ts'
import { authorityPath, gridPath, indicatorPath } from '../addresses.ts'

/** What a question may lead to, in a list. */
export type Led = { readonly name: string; readonly path: string; readonly why: string }

/** What comes of a question: the page it plainly asks for, or what it may mean. */
export type AnswerToQuestion =
  | { readonly goTo: string }
  | { readonly heading: string; readonly understood: readonly string[]; readonly led: readonly Led[] }

/**
 * What a question leads to. Where one indicator is plainly meant, and as many authorities as its page has, that is its page;
 * of several authorities it is their grid.
 *
 * @param home  the authority of whoever asks, where the question names none
 */
export async function answerTo(question: AskedQuestion, home: string | null): Promise<AnswerToQuestion> {
  const { indicators, isClear, authorities, unknown, ended } = question
  const codes = authorities.map(({ code }) => code)
  const [first] = indicators
  // A word nobody knows may be the place that is meant: then it is not taken to be that of whoever asks.
  const isPlaced = codes.length > 0 || unknown.length === 0
  if (ended.length === 0 && first !== undefined && isClear && isPlaced) {
    if (codes.length > 1) return { goTo: gridPath(codes, [first.id]) }
    return { goTo: indicatorPath(first.id, codes[0] ?? home, await question.periodOf(first.id)) }
  }
  if (ended.length === 0 && indicators.length === 0 && unknown.length === 0 && codes.length > 0) {
    return { goTo: codes.length > 1 ? gridPath(codes, []) : authorityPath(codes[0] as string) }
  }
  return { heading: headingOf(question), understood: understoodOf(question), led: await ledOf(question, home) }
}

function headingOf({ indicators, authorities, ended }: AskedQuestion): string {
  if (indicators.length > 1) return `${capital(inWords(indicators.length))} indicators may be meant`
  if (indicators.length === 1) return 'One indicator may be meant'
  if (ended.length > 0) return `${ended[0]?.name} is no more`
  return authorities.length > 0 ? 'An authority was found, and no indicator' : 'Nothing here fits that question'
}

/** What was understood, in sentences. */
function understoodOf({
  authorities,
  against,
  year,
  since,
  corrected,
  unknown,
  ended,
}: AskedQuestion): readonly string[] {
  const named = authorities.map(({ name, written }) =>
    written === null || name.toLowerCase().includes(written) ? name : `${name} (for “${written}”)`,
  )
  const whom = { neighbours: 'similar authorities', region: 'the region', england: 'England' } as const
  return [
    ...(named.length === 0 ? [] : [`Of ${joined(named)}.`]),
    ...(against === null ? [] : [`Against ${whom[against]}.`]),
    ...(year === null ? [] : [`In the year that ends in ${year}.`]),
    ...(since === null ? [] : [`Since ${since}: every page shows all years there are.`]),
    ...corrected.map(({ written, read }) => `“${written}” was read as “${read}”.`),
    ...ended.map(
      ({ name, year: to, now }) =>
        `${name} ended in ${to}. Its area is now in ${joined(now.map((each) => each.name))}.`,
    ),
    ...(unknown.length === 0
      ? []
      : [`Nothing published here is called ${joined(unknown.map((each) => `“${each}”`))}.`]),
  ]
}

/** What it may mean, with why; where no indicator is meant, the authorities it names. */
async function ledOf(question: AskedQuestion, home: string | null): Promise<readonly Led[]> {
  const { indicators, ended } = question
  // In place of those that are no more stand those that took their place.
  const authorities = [...question.authorities, ...ended.flatMap(({ now }) => now)]
  const codes = authorities.map(({ code }) => code)
  if (indicators.length === 0) {
    return authorities.map(({ code, name }) => ({
      ...{ name: `${name} in all indicators`, path: authorityPath(code) },
      why: ended.length > 0 ? 'In its place' : 'The authority it names',
    }))
  }
  return Promise.all(
    indicators.map(async ({ id, title, by }) => ({
      name: title,
      path: codes.length > 1 ? gridPath(codes, [id]) : indicatorPath(id, codes[0] ?? home, await question.periodOf(id)),
      why: `Found by “${by.join(' ')}”`,
    })),
  )
}
