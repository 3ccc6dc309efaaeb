import { ageAtEnd, blankCells, careFault } from '../care-fault.ts'

export default careFault({
  id: 'sdq-missing',
  what: 'Neither a score of strengths and difficulties nor a reason',
  ratePer1000: 15,
  rules: ['186'],
  plant(child, { year }) {
    const [row] = child.tables.OC2
    const age = ageAtEnd(child, year)
    return row === undefined || age < 5 || age > 15 ? null : blankCells(row, ['SDQ_SCORE', 'SDQ_REASON'])
  },
})
