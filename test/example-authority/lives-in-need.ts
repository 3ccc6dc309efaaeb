import { child, contact, due, type Example, lasting, met, missed, spell, worker } from './made.ts'

const long = 'Maximiliana-Alexandrina Featherstonehaugh-Cholmondeley de la Zouche of the Upper Meadow and Lower Weir'

/** Children who had or have help or a need plan, and never a protection plan. */
export const livesInNeed: readonly Example[] = [
  child('early-help', 'Early help only, open now.', 'Bea Clover', '2018-06-21', '2026-01-12', {
    contacts: [contact('2026-01-12', 'Nursery', 'early help')],
    spells: [spell('early-help', '2026-01-26')],
  }),
  child('need-open', 'One period in need, open, in time with everything.', 'Sol Mallow', '2013-09-09', '2026-03-02', {
    contacts: [contact('2026-03-02', 'School', 'assessment')],
    spells: [spell('need', '2026-03-03')],
    clocks: [...met('Decision', '2026-03-03'), ...met('Assessment', '2026-05-11'), due('Plan review', '2026-10-01')],
    workers: [worker('Lena Furze', '2026-03-04')],
  }),
  child(
    'twin-one',
    'A twin: the same days as the other, and the same drawing.',
    'Ada Yarrow',
    '2017-08-08',
    '2024-02-05',
    {
      contacts: [contact('2024-02-05', 'School', 'assessment')],
      spells: [spell('need', '2024-02-06', '2024-09-30')],
    },
  ),
  child('twin-two', 'The other twin, who came back in need alone.', 'Ida Yarrow', '2017-08-08', '2024-02-05', {
    contacts: [contact('2024-02-05', 'School', 'assessment'), contact('2025-11-11', 'School', 're-referral')],
    spells: [spell('need', '2024-02-06', '2024-09-30'), spell('need', '2025-11-12')],
  }),
  child(
    'overlapping',
    'Two files tell of need at the same time: both are drawn, neither is mended.',
    'Lux Orpine',
    '2009-03-03',
    '2024-05-01',
    {
      spells: [
        spell('need', '2024-05-01', '2025-02-01'),
        spell('need', '2024-11-01', '2025-08-01'),
        spell('early-help', '2024-09-01', '2025-10-01'),
      ],
    },
  ),
  child(
    'moved-here',
    'Moved here: eight months without records, then need.',
    'Pip Comfrey',
    '2014-11-25',
    '2023-06-05',
    {
      contacts: [contact('2023-06-05', 'School', 'assessment'), contact('2025-03-17', 'Other authority', 'moved here')],
      spells: [spell('need', '2023-06-06', '2024-07-19'), spell('need', '2025-03-18')],
      gaps: [lasting('2024-07-19', '2025-03-17')],
      workers: [worker('Priya Sedge', '2025-03-20')],
    },
  ),
  child(
    'moved-away',
    'Moved to another authority last winter; nothing since.',
    'Ken Spindle',
    '2012-02-29',
    '2024-04-08',
    {
      contacts: [contact('2024-04-08', 'Police', 'assessment')],
      spells: [spell('need', '2024-04-09', '2025-12-12', 'Moved away')],
      workers: [worker('Duty team', '2024-04-10', '2025-12-12')],
    },
  ),
  child(
    'long-name',
    'Long names everywhere: none is cut off, none leaves the drawing.',
    long,
    '2016-10-31',
    '2024-01-15',
    {
      contacts: [
        contact(
          '2024-01-15',
          'Independent provider of specialist speech and language therapy',
          'assessment under section 17',
        ),
        contact(
          '2026-08-30',
          'Independent provider of specialist speech and language therapy',
          'assessment under section 17',
        ),
      ],
      spells: [
        spell('need', '2024-01-16', '2024-03-15', 'A long label that no band of two months can hold'),
        spell('need', '2025-12-01', undefined, 'A long label that no band of two months can hold'),
      ],
      clocks: [
        missed(
          'Assessment with every professional of the network',
          '125 working days late',
          '2024-03-25',
          '2024-09-20',
        ),
        missed('Assessment with every professional of the network', '30 working days late', '2026-07-22'),
      ],
      workers: [worker(long, '2024-01-17', '2024-03-15'), worker(long, '2025-12-02')],
    },
  ),
  child(
    'html-in-name',
    'A name with HTML in it, which is text and stays text.',
    '<b onclick="x">Sam & "Co"</b>',
    '2015-05-05',
    '2025-02-03',
    {
      contacts: [contact('2025-02-03', '<script>alert(1)</script>', "O'Hara & <i>sons</i>")],
      spells: [spell('need', '2025-02-04', '2025-09-01', '<u>need</u>')],
      workers: [worker('<svg/onload=x>', '2025-02-05')],
    },
  ),
  child('other-script', 'Names in letters our type does not hold.', '王小明 Ελένη', '2013-01-20', '2025-07-07', {
    contacts: [contact('2025-07-07', 'Łódź szkoła', 'assessment')],
    spells: [spell('need', '2025-07-08')],
    workers: [worker('Ólafur Þórðarson', '2025-07-09')],
  }),
  child(
    'born-unknown',
    'Nobody knows when this child was born: no ages are drawn.',
    'Name not given',
    '2010-01-01',
    '2026-06-15',
    {
      bornOn: null,
      contacts: [contact('2026-06-15', 'Home Office', 'assessment')],
      spells: [spell('need', '2026-06-15')],
    },
  ),
  child(
    'clocks-all-late',
    'Every deadline was missed, three of them still are.',
    'Gil Sorbus',
    '2011-06-16',
    '2025-06-02',
    {
      contacts: [contact('2025-06-02', 'School', 'assessment')],
      spells: [spell('need', '2025-06-03')],
      clocks: [
        missed('Decision', '2 working days late', '2025-06-03', '2025-06-05'),
        missed('Assessment', '20 working days late', '2025-08-12', '2025-09-09'),
        missed('Plan', '3 weeks late', '2025-10-01', '2025-10-22'),
        missed('Plan review', '8 weeks late', '2026-01-22', '2026-03-19'),
        missed('Plan review', '11 weeks late', '2026-06-18'),
        missed('Visit', '6 weeks late', '2026-07-23'),
        missed('Assessment', '3 working days late', '2026-08-28'),
      ],
    },
  ),
]
