import { change, completedAssessment, fault } from '../fault.ts'

export default fault({
  id: 'uasc-no-factor',
  what: 'No factor 9A for an unaccompanied child',
  ratePer1000: 150,
  rules: [],
  plant(record) {
    const completed = completedAssessment(record, ({ assessment }) => assessment.AssessmentFactors.includes('9A'))
    if (completed === null) return null
    const others = completed.assessment.AssessmentFactors.filter((code) => code !== '9A')
    return change(completed.assessment, 'AssessmentFactors', others.length > 0 ? others : ['20'])
  },
})
