import { day } from '../../src/core/day.ts'
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

/** Children who had or have a protection plan, and were never looked after. */
export const livesOnPlans: readonly Example[] = [
  child(
    'first-plan',
    'A first plan, started this summer, conference in time.',
    'Mia Bryony',
    '2020-02-02',
    '2026-05-18',
    {
      contacts: [contact('2026-05-18', 'Nursery', 'section 47')],
      spells: [spell('need', '2026-05-19', '2026-06-09'), spell('protection', '2026-06-09', undefined, 'Neglect')],
      clocks: [
        ...met('Decision', '2026-05-19'),
        ...met('Conference', '2026-06-09'),
        missed('Core group', '3 working days late', '2026-06-23', '2026-06-26'),
        ...visits(met('Visit', '2026-06-18', '2026-07-02', '2026-07-20', '2026-08-03', '2026-08-20')),
        ...visits([due('Visit', '2026-09-10')]),
        due('Review', '2026-09-08'),
      ],
      workers: [worker('Idris Tansy', '2026-05-20')],
    },
  ),
  child(
    'three-plans',
    'Three plans, each of another kind, with need between.',
    'Roe Juniper',
    '2008-12-24',
    '2017-03-06',
    {
      contacts: [
        contact('2017-03-06', 'School', 'section 47'),
        contact('2019-09-16', 'Police', 'section 47'),
        contact('2023-02-13', 'Neighbour', 'section 47'),
      ],
      spells: [
        spell('protection', '2017-03-30', '2018-01-11', 'Physical abuse'),
        spell('need', '2018-01-11', '2018-08-31'),
        spell('protection', '2019-10-08', '2020-04-02', 'Emotional abuse'),
        spell('need', '2020-04-02', '2020-07-01'),
        spell('protection', '2023-03-07', '2024-02-20', 'Sexual abuse'),
        spell('need', '2024-02-20', '2024-11-15'),
      ],
      clocks: met('Conference', '2017-03-30', '2019-10-08', '2023-03-07'),
    },
  ),
  child('plan-two-years', 'On one plan for more than two years.', 'Tess Rowan', '2016-01-07', '2024-03-11', {
    contacts: [contact('2024-03-11', 'Health visitor', 'section 47')],
    spells: [spell('need', '2024-03-12', '2024-04-03'), spell('protection', '2024-04-03', undefined, 'Neglect')],
    clocks: [
      ...met('Conference', '2024-04-03'),
      ...met('Review', '2024-07-01', '2024-12-16', '2025-06-10'),
      missed('Review', '5 weeks late', '2025-12-10', '2026-01-14'),
      due('Review', '2026-09-28'),
    ],
    workers: [worker('Hope Yarrow', '2024-03-13', '2025-05-30'), worker('Dana Foxglove', '2025-05-30')],
  }),
  child(
    'plan-one-day',
    'A plan that ended on the day it began, in the files.',
    'Zed Elder',
    '2019-07-07',
    '2025-09-01',
    {
      contacts: [contact('2025-09-01', 'Police', 'section 47')],
      spells: [spell('protection', '2025-09-22', '2025-09-22', 'Neglect'), spell('need', '2025-09-22', '2026-02-01')],
    },
  ),
  child(
    'plan-short-steps',
    'Ten short steps within four months: nothing fits inside the bands.',
    'Flo Sallow',
    '2014-04-14',
    '2020-01-06',
    {
      contacts: [contact('2020-01-06', 'School', 'assessment'), contact('2025-10-01', 'School', 'section 47')],
      spells: [
        spell('need', '2020-01-07', '2020-01-17'),
        spell('early-help', '2020-01-17', '2020-01-31'),
        spell('need', '2020-01-31', '2020-02-10'),
        spell('protection', '2020-02-10', '2020-02-24', 'Neglect'),
        spell('need', '2020-02-24', '2020-03-09'),
        spell('protection', '2020-03-09', '2020-03-20', 'Physical abuse'),
        spell('need', '2020-03-20', '2020-04-06'),
        spell('protection', '2020-04-06', '2020-04-20', 'Emotional abuse'),
        spell('need', '2020-04-20', '2020-05-04'),
        spell('protection', '2025-10-20', '2025-11-03', 'Neglect'),
      ],
    },
  ),
  child('died', 'Died while on a plan; the journey ends that day.', 'Luc Aspen', '2021-01-30', '2023-05-15', {
    diedOn: day('2024-06-20'),
    contacts: [contact('2023-05-15', 'Hospital', 'section 47')],
    spells: [spell('protection', '2023-06-06', '2024-06-20', 'Neglect')],
    clocks: [...met('Conference', '2023-06-06'), ...met('Review', '2023-09-01', '2024-02-26')],
    workers: [worker('Asha Reed', '2023-05-16', '2024-06-20')],
  }),
  child(
    'died-open',
    'Died, and a file leaves the plan open: it is drawn to that day and no further.',
    'Ro Larch',
    '2022-02-12',
    '2025-01-13',
    {
      diedOn: day('2025-08-09'),
      contacts: [contact('2025-01-13', 'GP', 'section 47')],
      spells: [spell('protection', '2025-02-04', undefined, 'Neglect')],
      clocks: [missed('Review', '9 days late', '2025-07-20'), due('Review', '2026-01-10')],
      workers: [worker('Tom Vetch', '2025-01-14')],
    },
  ),
  child('many-workers', 'Twelve workers in a year and a half.', 'Nia Privet', '2013-08-22', '2025-03-03', {
    contacts: [contact('2025-03-03', 'School', 'section 47')],
    spells: [spell('protection', '2025-03-25', undefined, 'Emotional abuse')],
    workers: ['03-04', '04-10', '05-20', '06-30', '08-11', '09-22', '11-03', '12-15']
      .map((start, order, all) =>
        worker(
          `Worker ${order + 1}`,
          `2025-${start}`,
          all[order + 1] === undefined ? '2026-02-02' : `2025-${all[order + 1]}`,
        ),
      )
      .concat([
        worker('Ottoline Marchbanks-Whitethorn', '2026-02-02', '2026-05-04'),
        worker('Agency', '2026-05-04', '2026-05-08'),
        worker('Bartholomew Fitzalan-Hawthorne', '2026-05-08'),
      ]),
  }),
  child(
    'before-proceedings',
    'On a plan, missing twice, never looked after.',
    'Eve Bracken',
    '2010-11-02',
    '2025-04-14',
    {
      contacts: [contact('2025-04-14', 'Police', 'section 47')],
      spells: [spell('protection', '2025-05-07', undefined, 'Sexual abuse')],
      missing: [lasting('2026-03-01', '2026-03-02'), lasting('2026-08-30')],
      clocks: [missed('Return talk', 'not done', '2026-03-05'), due('Review', '2026-10-12')],
      workers: [worker('Hope Yarrow', '2025-04-16')],
    },
  ),
  child(
    'gap-within',
    'A plan, a year without records, and the plan still open after it.',
    'Max Tarragon',
    '2015-12-05',
    '2022-09-12',
    {
      contacts: [contact('2022-09-12', 'School', 'section 47')],
      spells: [
        spell('protection', '2022-10-04', '2023-04-01', 'Neglect'),
        spell('protection', '2024-04-01', undefined, 'Neglect'),
      ],
      gaps: [lasting('2023-04-01', '2024-04-01')],
      legal: [legal('Supervision order', 'Supervision', '2024-05-01')],
      placements: [placed(1, 'family', null, '2024-05-01', '2024-05-20', 'With grandparents')],
    },
  ),
]
