import { countOf, spoken } from '../core/words.ts'

/**
 * When a file is so much smaller than the one before it that somebody is asked whether it is whole. An export with a
 * filter left on, or of one team in place of all, is a proper file and would take the place of the whole one.
 *
 * - A file sent in again for the same year was put right, and names nearly the same children: fewer than nine in ten ask.
 * - Next year's file, and allocations as they stand today, change with the work: fewer than seven in ten ask. No authority
 *   loses three children in ten from one to the next without somebody there who knows why.
 * - A handful more or less says nothing in a small file: nothing asks unless it has at least twenty children fewer.
 * - A team that held twenty children or more and is nowhere in the new allocations asks, however many there are in all.
 *
 * A wrong question costs one press of a button; a file that was not whole takes children out of everybody's sight. So the
 * limits ask early. Who decided: this project; no guidance sets them.
 */
const limits = { againShare: 0.9, laterShare: 0.7, fewerAtLeast: 20 }
/** Children a team held, from which on its being gone is asked about. */
export const teamAtLeast = limits.fewerAtLeast

/** A file beside the one before it, in children. */
export type Beside = {
  readonly children: number
  readonly before: number
  /** Is it a file of the same year, sent in again? */
  readonly isAgain: boolean
  /** Would it take the place of the one before? */
  readonly replaces: boolean
  /** Teams of the one before that are nowhere in it, the largest first. */
  readonly teams: readonly { readonly team: string; readonly children: number }[]
}

/** How many teams are named in a question. */
const teamsNamed = 5

/**
 * What is asked of a file, in words.
 *
 * @returns null when there is nothing to ask
 */
export function questionAbout({ children, before, isAgain, replaces, teams }: Beside): string | null {
  const share = isAgain ? limits.againShare : limits.laterShare
  const isFarSmaller = before - children >= limits.fewerAtLeast && children < before * share
  if (!isFarSmaller && teams.length === 0) return null
  const other = replaces ? 'the one it would replace' : 'the newest one before it'
  const sizes = `This file names ${countOf(children, 'child', 'children')}; ${other} names ${spoken(before)}.`
  return [sizes, ...(teams.length === 0 ? [] : [aboutTeams(teams)]), 'Is it the whole return?'].join(' ')
}

function aboutTeams(teams: Beside['teams']): string {
  const named = teams.slice(0, teamsNamed).map(({ team, children }) => `${team} (${spoken(children)})`)
  const others = teams.length - named.length
  const list = others === 0 ? named.join(', ') : `${named.join(', ')} and ${countOf(others, 'other', 'others')}`
  return `${teams.length === 1 ? 'A team that held children is' : `${spoken(teams.length)} teams that held children are`} nowhere in it: ${list}.`
}
