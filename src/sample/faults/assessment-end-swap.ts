import { change, fault } from '../fault.ts'

export default fault({
  id: 'assessment-end-swap',
  what: 'Start and completion exchanged',
  ratePer1000: 2,
  rules: ['8608'],
  plant(record, { census }) {
    for (const episode of record.episodes) {
      const [only] = episode.assessments
      if (only === undefined || episode.assessments.length > 1) continue
      const { AssessmentActualStartDate: from, AssessmentAuthorisationDate: to } = only
      if (from === null || to === null || from >= to || from < census.start) continue
      only.AssessmentActualStartDate = to
      return change(only, 'AssessmentAuthorisationDate', from)
    }
    return null
  },
})
