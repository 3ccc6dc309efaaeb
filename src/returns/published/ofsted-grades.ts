import { folded } from './headed-rows.ts'

/** Ofsted's grades, best first; “Adequate” is of inspections before September 2013. */
const grades = ['Outstanding', 'Good', 'Requires improvement to be good', 'Adequate', 'Inadequate']

/** The words of a grade, however they are written; null where the text is none. */
export function gradeOf(text: string): string | null {
  const fold = folded(text)
  if (fold === 'requires improvement') return 'Requires improvement to be good'
  return grades.find((grade) => folded(grade) === fold) ?? null
}

/** What to do about a text that is no grade. */
export const whatGradesAre = `A grade is one of: ${grades.join(', ')}. Put the cell right, or load the file as it was published.`
