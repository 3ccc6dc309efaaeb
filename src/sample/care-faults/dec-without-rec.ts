import { careFault, changeCell, isOpen } from '../care-fault.ts'

export default careFault({
  id: 'dec-without-rec',
  what: 'End of care without a reason',
  ratePer1000: 3,
  rules: ['148'],
  plant(child) {
    const { Episodes, OC3, AD1, PlacedAdoption } = child.tables
    const last = Episodes.at(-1)
    if (last === undefined || isOpen(last) || OC3.length + AD1.length + PlacedAdoption.length > 0) return null
    return changeCell(last, 'REC', null)
  },
})
