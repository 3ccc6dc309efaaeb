import { careFault, changeCell, isStillIn } from '../care-fault.ts'

export default careFault({
  id: 'need-differs',
  what: 'Category of need changed during care',
  ratePer1000: 5,
  rules: ['504'],
  nextYear: ['503C'],
  plant(child) {
    const last = child.tables.Episodes.at(-1)
    if (last === undefined || last.cells.RNE === 'S' || child.tables.Episodes.length < 2 || !isStillIn(child))
      return null
    return changeCell(last, 'CIN', last.cells.CIN === 'N4' ? 'N5' : 'N4')
  },
})
