import { capital, inWords } from '../../../../documents/charts/chart-words.ts'
import type { Comparison, Placed } from '../similar.ts'

/** Ofsted's grades, best first; “Adequate” is of inspections before September 2013. */
const grades = ['Outstanding', 'Good', 'Requires improvement to be good', 'Adequate', 'Inadequate'] as const

/** The grade of an authority; null where none is published. */
export const gradeOf = ({ cell }: Placed): string | null => cell?.text ?? null

/** How an authority is judged and how many of those like it are judged alike. */
export function gradeHeading({ authority, chosen }: Comparison): string {
  const own = gradeOf(chosen.own)
  const { members } = chosen.neighbours
  if (own === null) return `No judgement of ${authority.name} is published`
  const judged = `${authority.name} is judged ${own.toLowerCase()}`
  if (members.length === 0) return judged
  const alike = members.filter((member) => gradeOf(member) === own).length
  const all = `the ${inWords(members.length)} authorities most like it`
  if (alike === 0) return `${judged}; none of ${all} is`
  if (alike === members.length) return `${judged}, as are all of ${all}`
  return `${judged}, as ${alike === 1 ? 'is one' : `are ${inWords(alike)}`} of ${all}`
}

/** How many authorities have each grade, best first; grades that none has are left out but for the four in use. */
export function countsOfGrades({ all }: Comparison): readonly { readonly grade: string; readonly count: number }[] {
  const counted = (grade: string) => all.filter((each) => gradeOf(each) === grade).length
  return grades
    .map((grade) => ({ grade: grade as string, count: counted(grade) }))
    .filter(({ grade, count }) => count > 0 || grade !== 'Adequate')
}

/** `58 authorities of 153 are judged good, 21 outstanding`: the commonest grade in the head of the bars. */
export function gradesFinding(comparison: Comparison): string {
  const counts = countsOfGrades(comparison).toSorted((a, b) => b.count - a.count)
  const [most] = counts
  const judged = counts.reduce((sum, { count }) => sum + count, 0)
  if (most === undefined || judged === 0) return 'No authority has a judgement'
  const only = most.count === 1 ? 'is' : 'are'
  return `${most.count} of ${judged} authorities ${only} judged ${most.grade.toLowerCase()}`
}

/** `Of the ten similar authorities five are judged better, two alike and three worse`; empty where ours has no grade. */
export function gradesOfSimilar({ chosen }: Comparison): string {
  const place = (placed: Placed) => (grades as readonly (string | null)[]).indexOf(gradeOf(placed))
  const own = place(chosen.own)
  const others = chosen.neighbours.members.map(place).filter((each) => each !== -1)
  if (own === -1 || others.length === 0) return ''
  const better = others.filter((each) => each < own).length
  const alike = others.filter((each) => each === own).length
  const judged = others.length === chosen.neighbours.members.length ? '' : ' with a judgement'
  const say = (count: number) => (count === 0 ? 'none' : inWords(count))
  return `Of the ${inWords(others.length)} similar authorities${judged} ${say(better)} ${better === 1 ? 'is' : 'are'} judged better, ${say(alike)} alike and ${say(others.length - better - alike)} worse`
}

const frameworks: Readonly<Record<string, string>> = {
  ILACS: 'Local authority children’s services (ILACS), since 2018',
  SIF: 'Single inspection framework, 2013 to 2017',
  CPI: 'Child protection, 2012 and 2013',
  SLAC: 'Safeguarding and looked-after children, 2009 to 2012',
  LSCB: 'Local safeguarding children board, 2013 to 2017',
  TLAC: 'Looked-after children, 2013',
}

/** What a framework of inspections is called and when it was used. */
export const frameworkName = (framework: string): string => frameworks[framework] ?? capital(framework)
