import { careFault, putRow } from '../care-fault.ts'

export default careFault({
  id: 'oc2-not-year',
  what: 'Outcomes of a year given for a child who came in it',
  ratePer1000: 6,
  rules: ['190'],
  plant(child, { year }) {
    const { Episodes, OC2, OC3 } = child.tables
    const cameIn = Episodes.some(({ cells }) => cells.RNE === 'S' && Number(cells.DECOM) > year.start)
    if (!cameIn || OC2.length + OC3.length > 0) return null
    const said = { IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' }
    return putRow(child, 'OC2', { CHILD: child.CHILD, DOB: child.history.child.born, ...said })
  },
})
