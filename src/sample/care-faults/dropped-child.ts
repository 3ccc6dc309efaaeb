import { careFault, isStillIn } from '../care-fault.ts'

export default careFault({
  id: 'dropped-child',
  what: "A child in care left out of one year's return and there in the next",
  ratePer1000: 3,
  rules: [],
  nextYear: ['562', 'NoE'],
  plant(child) {
    const { UASC, PlacedAdoption, Missing } = child.tables
    return isStillIn(child) && UASC.length + PlacedAdoption.length + Missing.length === 0 ? 'left out' : null
  },
})
