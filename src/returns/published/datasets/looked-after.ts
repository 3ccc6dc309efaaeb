import type { DataSet } from './data-set.ts'

const published = { '2025': 'November 2025' }

const byCharacteristic = {
  kind: 'reporting-year',
  categories: ['characteristic', 'breakdown'],
  numbers: ['children_count', 'children_percent'],
  published,
} as const

const ofCareLeavers = {
  kind: 'reporting-year',
  categories: ['care_leaver_age', 'breakdown'],
  numbers: ['care_leaver_count', 'care_leaver_percent'],
  published,
} as const

/** A dashboard's copy and the publisher's own file name the same children by two names. */
const unaccompanied = {
  'Unaccompanied asylum-seeking children': 'UASC',
  'Children excluding unaccompanied asylum-seeking children': 'Non-UASC',
}

/** Tables of "Children looked after in England including adoptions" and of its stability measures, yearly in November. */
export const lookedAfter: readonly DataSet[] = [
  {
    id: 'looked-after-numbers',
    title: 'Children looked after: numbers and rates',
    kind: 'reporting-year',
    categories: ['population_type'],
    numbers: ['population_estimate', 'children_count', 'rate_per_10000'],
    published,
  },
  {
    id: 'looked-after-on-31-march',
    title: 'Children looked after on 31 March: characteristics',
    ...byCharacteristic,
    toldBy: {
      column: 'characteristic',
      members: [
        'Age group',
        'Distance between home and placement',
        'Distance between home and placement and locality of placement',
        'Ethnicity',
        'LA of placement',
        'Locality of placement',
        'Place providers',
        'Placement',
      ],
    },
    respelt: { breakdown: unaccompanied },
  },
  {
    id: 'looked-after-started',
    title: 'Children starting to be looked after',
    ...byCharacteristic,
    toldBy: { column: 'characteristic', members: ['Age on starting', 'Taken into care'] },
  },
  {
    id: 'looked-after-ceased',
    title: 'Children ceasing to be looked after',
    ...byCharacteristic,
    toldBy: { column: 'characteristic', members: ['Age on ceasing', 'Reason episode ceased'] },
  },
  {
    id: 'looked-after-new-placements',
    title: 'Children looked after: new placements in the year',
    ...byCharacteristic,
    toldBy: {
      column: 'characteristic',
      members: ['Location of new placements during the year', 'Reason for placement change during the year'],
    },
  },
  {
    id: 'looked-after-health',
    title: 'Children looked after: health outcomes and convictions',
    ...byCharacteristic,
    toldBy: {
      column: 'characteristic',
      members: [
        'Development assessments: Children looked after ages 0 to 4 years',
        'Convictions: Children looked after Ages 10 to 17 years',
        'Health assessments: Children looked after all ages',
        'Ages 5 to 16 years with SDQ score',
        'Substance misuse: Children looked after all ages',
      ],
    },
  },
  {
    id: 'placement-stability',
    title: 'Children looked after: stability of placements',
    kind: 'reporting-year',
    categories: ['cla_group', 'placement_stability'],
    numbers: ['children_count', 'children_percent'],
    published,
  },
  {
    id: 'school-moves',
    title: 'Children looked after: school moves',
    kind: 'reporting-year',
    categories: ['cla_group', 'move_measure', 'school_stability'],
    numbers: ['number', 'percentage'],
    published: {},
  },
  {
    id: 'social-worker-changes',
    title: 'Children looked after: changes of social worker',
    kind: 'reporting-year',
    categories: ['cla_group', 'sw_stability'],
    numbers: ['number', 'percentage'],
    published: {},
  },
  {
    id: 'care-leaver-activity',
    title: 'Care leavers: what they do',
    ...ofCareLeavers,
    toldBy: {
      column: 'breakdown',
      members: [
        'Education other than higher education',
        'Higher education i.e. studies beyond A level',
        'In an apprenticeship',
        'In training or employment',
        'Total in education, employment or training',
        'Total not in education, employment or training',
      ],
    },
  },
  {
    id: 'care-leaver-accommodation',
    title: 'Care leavers: suitability of accommodation',
    ...ofCareLeavers,
    toldBy: {
      column: 'breakdown',
      members: ['Accommodation considered suitable', 'Accommodation considered unsuitable', 'Suitability total'],
    },
  },
]
