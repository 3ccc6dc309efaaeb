/** How a number is worked out. */
export type Definition = { readonly name: string; readonly says: string }

const inCare: Definition = {
  name: 'Children in care',
  says: 'Children with an episode of care that has begun by the end of the day and has not ended by then. Left out: series of short breaks (legal status V3 and V4), and everybody from their 18th birthday. Restricted children are counted.',
}

/** What stands behind the numbers of each section, in the order they are met. */
export const definitions = {
  flow: [
    inCare,
    {
      name: 'Started',
      says: 'Children with the first episode of a period of care (reason S) in the month, each once. The 12 months count each child once, however often they came.',
    },
    {
      name: 'Left',
      says: 'Children whose last episode of a period of care ended in the month, for another reason than that the next one began (X1), each once. The 12 months count each child once.',
    },
    {
      name: 'Usual',
      says: 'The same month in the last five years that are loaded, at least three: their mean, give or take what such months vary by, or what chance alone brings if that is more.',
    },
    {
      name: 'Rate',
      says: 'Children in care for 10,000 aged 0 to 17 needs the number of children who live here. It is not loaded, so no rate is shown.',
    },
  ],
  homes: [
    {
      name: 'Where they live',
      says: 'By the placement on the day: foster carers (U4 to U6) by whether the authority provides them (PR1); family or friends who foster (U1 to U3); children’s homes, secure ones too (K1, K2); supported or independent (K3, H5, P2); with parents (P1); with adopters (A3 to A6); all others elsewhere.',
    },
  ],
  placements: [
    {
      name: 'Placements in 12 months',
      says: 'Of children in care on the day: how many placements they had on any day of the 12 months. A change of legal status, or of status with the same carers (T, U), is no new placement. Temporary ones (T0 to T4) are left out, and so is going back to the same carers after one.',
    },
    {
      name: 'Long-term stability',
      says: 'Of children under 16 who have been in care for two and a half years or more: those who have lived with the same carers for two years or more. With adopters, the time in the placement before counts too.',
    },
  ],
  moves: [
    {
      name: 'Why they moved',
      says: 'Of those with three placements or more: the reasons of the placements that ended in the 12 months. Who moved for several reasons is counted with each. A placement that only took another status with the same carers has none.',
    },
  ],
  miles: [
    {
      name: 'Miles from home',
      says: 'The straight line between the postcode of the home before care and that of the placement, worked out when the return was loaded, to a tenth of a mile. More than 20 is more than 20.0.',
    },
    {
      name: 'Inside or outside',
      says: 'By the authority of the placement’s postcode in the directory of postcodes the return was read with. Where the postcode is blank, or not in the directory, it is not known, and counted as that.',
    },
  ],
  legal: [
    { name: 'Legal status', says: 'The legal status on the day, of children in care.' },
    {
      name: 'Weeks on an interim order',
      says: 'Whole weeks since the interim care order (C1) began that goes on. A court has 26 weeks from the application to the final order (Children Act 1989, section 32). The return has no day of the application, which came before: proceedings have lasted longer than that.',
    },
  ],
  home: [
    {
      name: 'With parents on a care order',
      says: 'Children in care with an interim or full care order (C1, C2) whose placement is with parents (P1). The time counts in whole months from the day on which both the placement and a care order of this period of care had begun.',
    },
    {
      name: 'Left care from there',
      says: 'Children who left care in the 12 months and lived with parents on an interim or full care order until then.',
    },
  ],
  who: [
    {
      name: 'Age',
      says: 'In completed years on the day. Where only an age is shown: of those who came or left, and of those in care at the end of a month, the age they had then.',
    },
    {
      name: 'Unaccompanied',
      says: 'Children in care whose record says that they came alone and sought asylum, and whose status has not ended by the day.',
    },
  ],
  need: [{ name: 'Need', says: 'Why the child was in need when this period of care began, as the return says.' }],
  reasons: [
    {
      name: 'Why they left',
      says: 'Children who left in the 12 months, by the reason for which their first period of care to end in them ended.',
    },
    {
      name: 'Special guardianship',
      says: 'Those among them who left for a special guardianship order (E45 to E48; in old returns E43, E44).',
    },
  ],
  adoption: [
    {
      name: 'On the way to adoption',
      says: 'Children in care for whom it was decided that they should be placed for adoption, where the decision was not reversed and no adoption order made by the day. Each stands at the furthest step taken: decided, placement order made, matched, with the adopters.',
    },
    {
      name: 'Adoption orders',
      says: 'Children who left care in the 12 months with the reason E11 or E12 (in old returns E1).',
    },
    {
      name: 'Time between the steps',
      says: 'Means over those adopted in the three years to the day: from coming into care to moving in with the adopters (where foster carers adopted, to moving in with them as foster carers, if that is known), from the placement order to the match, and from moving in to the order. Who has no day for a step is left out of its mean.',
    },
  ],
  missing: [
    {
      name: 'Missing',
      says: 'Of children looked after on any day of the 12 months: those with a time missing (M) that began in them, and how many times. Away without authorisation (A) is not counted.',
    },
  ],
  leavers: [
    {
      name: 'Care leavers',
      says: 'Young people of 17 to 21 on the day with a record as a care leaver, who are not looked after. Left out: those who have died, have gone home for six months or more, or need nothing more.',
    },
    {
      name: 'In touch, home and activity',
      says: 'As they stood round the last birthday, three months before to one month after. A suitable home is one the return marks so (1). In work or study: activity codes F and P.',
    },
  ],
  standing: [
    {
      name: 'Published figures',
      says: 'Those of the newest period publishers give authorities: of our authority as of the others, never worked out from the records held here. Authorities like ours are its statistical neighbours.',
    },
    {
      name: 'Behind',
      says: 'At least seven of ten similar authorities do better: those with the same number do not. Of children in care and of those who started neither more nor fewer is better.',
    },
  ],
  measures: [
    {
      name: 'Reviews in time',
      says: 'Of children in care on the day who had been there for 20 working days: those with no review late in the 12 months. The first is due within 20 working days of coming into care, the second within three months of it, each later one within six months.',
    },
    {
      name: 'Health, dental, immunisations, development',
      says: 'Of children in care for the whole year to 31 March: those whose yearly record says yes. Development checks are of those under five.',
    },
    {
      name: 'Wellbeing score',
      says: 'Of the same children aged 4 to 16: those whose strengths and difficulties questionnaire was returned with a score; the mean of the scores; and those with 17 or more, which gives cause for concern.',
    },
    {
      name: 'Far from home',
      says: 'Of children in care: those who live outside the authority and more than 20 miles from home.',
    },
    {
      name: 'England',
      says: 'The published percentage of the same 31 March, where the same children are counted in the same way. There is none of reviews, nor of scores on file; published scores are of those aged 5 to 16, ours of those aged 4 to 16, so the two do not stand together.',
    },
    {
      name: 'Getting better or worse',
      says: 'The last value against the one before it: only what differs by more than chance is called so.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Definition[]>>
