import { fault } from '../fault.ts'

export default fault({
  id: 'rc8-no-assessment',
  what: 'Closed after assessment, and the assessment not recorded',
  ratePer1000: 6,
  rules: ['8825Q'],
  plant(record) {
    const episode = record.episodes.find(({ ReasonForClosure }) => ReasonForClosure === 'RC8')
    const [first] = episode?.assessments ?? []
    if (episode === undefined || first === undefined) return null
    episode.assessments = []
    return { row: episode, field: 'Assessments', was: '1', is: '0' }
  },
})
