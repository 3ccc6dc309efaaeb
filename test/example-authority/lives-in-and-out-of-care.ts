import { day, plusDays } from '../../src/core/day.ts'
import {
  child,
  contact,
  due,
  type Example,
  lasting,
  legal,
  met,
  missed,
  placed,
  spell,
  visits,
  worker,
} from './made.ts'

const kinds = ['foster', 'home', 'family', 'other'] as const
const fortyMoves = Array.from({ length: 40 }, (_, order) => {
  const from = plusDays(day('2019-01-07'), order * 69)
  const to = order === 39 ? null : plusDays(from, 69)
  return {
    number: order + 1,
    kind: kinds[order % 4] as 'foster',
    name: 'Foster carer',
    miles: (order * 37) % 210,
    from,
    to,
  }
})
const everySixWeeks = Array.from({ length: 66 }, (_, order) => plusDays(day('2019-01-20'), order * 42))

/** More children who were or are looked after. */
export const livesInAndOutOfCare: readonly Example[] = [
  child(
    'first-night',
    'Came into care last night: one placement of one day.',
    'Abe Cicely',
    '2023-10-10',
    '2026-08-31',
    {
      contacts: [contact('2026-08-31', 'Police', 'police protection')],
      spells: [spell('care', '2026-09-02')],
      legal: [legal('Police protection', 'Police', '2026-09-02')],
      placements: [placed(1, 'foster', 4, '2026-09-02')],
      clocks: [due('First visit', '2026-09-09'), due('Health check', '2026-09-30')],
      workers: [worker('Duty team', '2026-09-02')],
    },
  ),
  child('steady', 'Eight years with one foster carer, every deadline met.', 'Joy Linden', '2012-05-27', '2018-01-15', {
    contacts: [contact('2018-01-15', 'Health visitor', 'section 47')],
    spells: [spell('protection', '2018-02-06', '2018-05-21', 'Neglect'), spell('care', '2018-05-21')],
    legal: [
      legal('Interim care order', 'Interim', '2018-05-21', '2018-11-30'),
      legal('Full care order', 'Care order', '2018-11-30'),
    ],
    placements: [placed(1, 'foster', 7, '2018-05-21')],
    clocks: visits(everySixWeeks.map((on) => ({ name: 'Visit', dueOn: on, doneOn: on, state: 'met', late: '' }))),
    workers: [worker('Mina Sorrel', '2018-01-17', '2021-08-31'), worker('Dana Foxglove', '2021-08-31')],
  }),
  child(
    'turned-eighteen',
    'Fifteen years known, nine in care, eighteen in March, a care leaver.',
    'Ty Hawthorn',
    '2008-03-14',
    '2011-04-04',
    {
      contacts: [contact('2011-04-04', 'Nursery', 'early help'), contact('2014-06-02', 'School', 'section 47')],
      spells: [
        spell('early-help', '2011-05-03', '2012-07-02'),
        spell('need', '2012-11-05', '2014-06-24'),
        spell('protection', '2014-06-24', '2017-01-09', 'Neglect'),
        spell('care', '2017-01-09', '2026-03-14'),
        spell('leaving', '2026-03-14'),
      ],
      legal: [legal('Full care order', 'Care order', '2017-01-09', '2026-03-14')],
      placements: [
        placed(1, 'foster', 12, '2017-01-09', '2017-08-21'),
        placed(2, 'foster', 9, '2017-08-21', '2024-06-10'),
        placed(3, 'home', 15, '2024-06-10', '2026-03-14'),
      ],
      workers: [worker('Mina Sorrel', '2017-01-10', '2026-03-14'), worker('Personal adviser', '2026-03-14')],
    },
  ),
  child(
    'eighteen-years',
    'Known from birth to eighteen: the whole life on one scale.',
    'Una Blackthorn',
    '2008-08-30',
    '2008-08-30',
    {
      contacts: ['2008-08-30', '2010-02-01', '2012-09-17', '2015-03-09', '2018-11-26', '2021-06-14', '2024-10-07'].map(
        (on, order) =>
          contact(on, order % 2 === 0 ? 'Health visitor' : 'School', order % 3 === 0 ? 'assessment' : 'closed'),
      ),
      spells: [
        spell('need', '2008-09-01', '2009-03-02'),
        spell('early-help', '2010-02-15', '2011-01-10'),
        spell('protection', '2012-10-09', '2013-07-01', 'Neglect'),
        spell('need', '2013-07-01', '2014-02-14'),
        spell('care', '2015-04-01', '2016-09-01'),
        spell('care', '2018-12-10', '2021-05-03'),
        spell('need', '2021-05-03', '2022-01-31'),
        spell('care', '2024-10-21', '2026-08-30'),
        spell('leaving', '2026-08-30'),
      ],
      placements: [
        placed(1, 'foster', 5, '2015-04-01', '2016-09-01'),
        placed(2, 'foster', 44, '2018-12-10', '2019-12-10'),
        placed(3, 'family', 2, '2019-12-10', '2021-05-03'),
        placed(4, 'home', 120, '2024-10-21', '2026-08-30'),
      ],
    },
  ),
  child(
    'forty-moves',
    'Forty placements, one of 210 miles: too many to number each.',
    'Bo Willow',
    '2010-06-06',
    '2018-12-03',
    {
      contacts: [contact('2018-12-03', 'Police', 'section 47')],
      spells: [spell('care', '2019-01-07')],
      legal: [legal('Full care order', 'Care order', '2019-01-07')],
      placements: fortyMoves,
      missing: everySixWeeks.map((on) => ({ from: on, to: plusDays(on, 2) })),
      clocks: visits(
        everySixWeeks.map((on, order) => ({
          name: 'Visit',
          dueOn: on,
          doneOn: plusDays(on, order % 3),
          state: order % 3 === 0 ? 'met' : 'missed',
          late: order % 3 === 0 ? '' : `${order % 3} day${order % 3 === 1 ? '' : 's'} late`,
        })),
      ),
    },
  ),
  child('adopted', 'Adopted: the records end there, as they should.', 'Baby Osier', '2024-02-19', '2024-02-19', {
    contacts: [contact('2024-02-19', 'Midwife', 'section 47')],
    spells: [spell('care', '2024-02-21', '2025-06-30')],
    legal: [
      legal('Interim care order', 'Interim', '2024-02-21', '2024-09-02'),
      legal('Placement order', 'Placement', '2024-09-02', '2025-06-30'),
    ],
    placements: [
      placed(1, 'foster', 10, '2024-02-21', '2024-12-02'),
      placed(2, 'family', 55, '2024-12-02', '2025-06-30', 'With adopters'),
    ],
  }),
  child(
    'miles-unknown',
    'In care, and nobody wrote down how far from home.',
    'Lee Bilberry',
    '2011-09-19',
    '2025-01-20',
    {
      contacts: [contact('2025-01-20', 'School', 'section 47')],
      spells: [spell('care', '2025-02-03')],
      placements: [placed(1, 'home', null, '2025-02-03', '2025-09-01'), placed(2, 'foster', null, '2025-09-01')],
      missing: [lasting('2025-05-05', '2025-05-06')],
      clocks: [...visits([missed('Visit', '12 days late', '2026-08-22')])],
    },
  ),
  child('respite', 'Short breaks: in care for a few days, six times.', 'Kai Heather', '2014-02-08', '2025-01-06', {
    contacts: [contact('2025-01-06', 'Parent', 'short breaks')],
    spells: ['2025-02', '2025-04', '2025-06', '2025-08', '2025-10', '2026-02'].map((month) =>
      spell('care', `${month}-10`, `${month}-14`),
    ),
    placements: ['2025-02', '2025-04', '2025-06', '2025-08', '2025-10', '2026-02'].map((month, order) =>
      placed(order + 1, 'foster', 5, `${month}-10`, `${month}-14`),
    ),
    clocks: met('Plan', '2025-03-01'),
  }),
]
