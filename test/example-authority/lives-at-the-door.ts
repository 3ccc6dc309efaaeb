import { day, plusDays } from '../../src/core/day.ts'
import { child, contact, due, type Example, met, missed, spell, worker } from './made.ts'

const sources = ['School', 'Police', 'Health visitor', 'GP', 'Neighbour', 'Housing']
const often = Array.from({ length: 60 }, (_, order) => ({
  on: plusDays(day('2021-02-01'), order * 33),
  who: sources[order % sources.length] as string,
  result: order % 4 === 0 ? 'advice given' : 'closed',
  noFurtherAction: order % 4 !== 0,
}))

/** Children of whom little more than contacts is known, and those nobody has told us of. */
export const livesAtTheDoor: readonly Example[] = [
  child(
    'nothing',
    'In a file, and nothing has happened: every row is empty.',
    'Wren Alder',
    '2016-05-02',
    '2026-08-30',
    {},
  ),
  child(
    'one-contact',
    'One contact, yesterday; the decision is due today.',
    'Kit Bramble',
    '2019-11-20',
    '2026-09-02',
    {
      contacts: [contact('2026-09-02', 'School', '')],
      clocks: [due('Decision', '2026-09-03')],
    },
  ),
  child(
    'unborn',
    'Not born yet, first heard of yesterday, expected in October.',
    'Unborn Sorrel',
    '2026-01-01',
    '2026-09-02',
    {
      bornOn: null,
      expectedOn: day('2026-10-19'),
      contacts: [contact('2026-09-02', 'Midwife', '')],
      clocks: [due('Decision', '2026-09-03')],
    },
  ),
  child(
    'unborn-assessed',
    'Not born yet, assessed before birth, with a worker.',
    'Unborn Larkspur',
    '2026-01-01',
    '2026-07-08',
    {
      bornOn: null,
      expectedOn: day('2026-11-21'),
      contacts: [contact('2026-07-08', 'Midwife', 'assessment')],
      spells: [spell('need', '2026-07-09')],
      clocks: [...met('Decision', '2026-07-09'), due('Assessment', '2026-09-22')],
      workers: [worker('Priya Sedge', '2026-07-10')],
    },
  ),
  child(
    'born-while-known',
    'Known for months before the birth, on a plan from the first day.',
    'Fern Teasel',
    '2026-03-11',
    '2025-10-06',
    {
      contacts: [contact('2025-10-06', 'Midwife', 'section 47')],
      spells: [spell('need', '2025-10-07', '2026-03-11'), spell('protection', '2026-03-11', undefined, 'Neglect')],
      clocks: [...met('Conference', '2026-02-20'), ...met('Review', '2026-06-01'), due('Review', '2026-11-30')],
      workers: [worker('Asha Reed', '2025-10-08')],
    },
  ),
  child(
    'only-closed',
    'Four contacts in four years, no further action after any.',
    'Jem Hazel',
    '2014-07-30',
    '2022-05-03',
    {
      contacts: [
        contact('2022-05-03', 'Police', 'closed'),
        contact('2023-01-18', 'Police', 'closed'),
        contact('2024-09-09', 'School', 'closed'),
        contact('2026-02-27', 'Neighbour', 'closed'),
      ],
    },
  ),
  child(
    're-referred',
    'Closed and referred again within twelve months, three times.',
    'Noor Campion',
    '2012-12-01',
    '2023-03-06',
    {
      contacts: [
        contact('2023-03-06', 'School', 'assessment'),
        contact('2023-11-20', 'School', 're-referral'),
        contact('2024-08-05', 'Housing', 're-referral'),
        contact('2025-05-12', 'Police', 're-referral'),
      ],
      spells: [
        spell('need', '2023-03-07', '2023-06-30'),
        spell('need', '2023-11-21', '2024-03-01'),
        spell('need', '2024-08-06', '2024-12-20'),
        spell('need', '2025-05-13', '2025-10-31'),
      ],
      clocks: met('Assessment', '2023-05-09', '2024-01-29', '2024-10-10', '2025-07-18'),
      workers: [
        worker('Tom Vetch', '2023-03-08', '2023-06-30'),
        worker('Lena Furze', '2023-11-22', '2024-03-01'),
        worker('Tom Vetch', '2024-08-07', '2024-12-20'),
        worker('Lena Furze', '2025-05-14', '2025-10-31'),
      ],
    },
  ),
  child(
    'sixty-contacts',
    'Sixty contacts, one each month: too many to name each.',
    'Ash Thistle',
    '2011-10-10',
    '2021-02-01',
    {
      contacts: often,
      spells: [spell('early-help', '2022-06-01', '2022-12-01'), spell('need', '2024-01-10', '2024-05-15')],
    },
  ),
  child(
    'all-in-one-week',
    'Everything there is happened within one week, this week.',
    'Rue Medlar',
    '2015-01-09',
    '2026-08-28',
    {
      contacts: [contact('2026-08-28', 'Police', 'section 47'), contact('2026-08-31', 'School', 'known already')],
      spells: [spell('need', '2026-08-28')],
      clocks: [
        ...met('Decision', '2026-08-28'),
        missed('First visit', '1 day late', '2026-08-31', '2026-09-01'),
        due('Conference', '2026-09-18'),
        due('Assessment', '2026-11-09'),
      ],
      workers: [worker('Asha Reed', '2026-08-28', '2026-09-01'), worker('Duty team', '2026-09-01')],
    },
  ),
]
