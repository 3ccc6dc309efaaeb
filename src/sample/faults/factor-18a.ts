import { change, completedAssessment, fault } from '../fault.ts'

export default fault({
  id: 'factor-18a',
  what: 'The withdrawn factor 18A',
  ratePer1000: 4,
  rules: ['8945Q'],
  from: 2025,
  plant(record) {
    const completed = completedAssessment(record, ({ assessment }) => assessment.AssessmentFactors.includes('18C'))
    if (completed === null) return null
    const { assessment } = completed
    return change(
      assessment,
      'AssessmentFactors',
      assessment.AssessmentFactors.map((code) => (code === '18C' ? '18A' : code)),
    )
  },
})
