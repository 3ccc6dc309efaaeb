/** The parts into which the release of children looked after breaks its numbers, with how many of a hundred are in each. */

export const agesAt31March = {
  'Under 1 year': 4,
  '1 to 4 years': 14,
  '5 to 9 years': 20,
  '10 to 15 years': 38,
  '16 years and over': 24,
}

/** @param stress  how the file names the fourth */
export function categories(stress: string): Readonly<Record<string, number>> {
  return {
    'N1. Abuse or neglect': 66,
    "N2. Child's disability": 3,
    'N3. Parental illness or disability': 3.5,
    [`N4. ${stress}`]: 7,
    'N5. Family dysfunction': 12,
    'N6. Socially unacceptable behaviour': 1.6,
    'N7. Low income': 0,
    'N8. Absent parenting': 6.9,
  }
}

/** Children looked after on 31 March, by characteristic. */
export const atEnd: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Category of need': categories('Family in acute stress'),
  'Distance between home and placement': {
    'Distance not known or not recorded': 7,
    'Placed 20 miles or less from home': 74,
    'Placed more than 20 miles from home': 19,
  },
  'Distance between home and placement and locality of placement': {
    '1. Placed inside the LA boundary, 20 miles or less from home': 51,
    '2. Placed outside the LA boundary, 20 miles or less from home': 23,
    '3. Placed inside the LA boundary, more than 20 miles from home': 3,
    '4. Placed outside the LA boundary, more than 20 miles from home': 16,
    '5. Placed inside the LA boundary, distance not known or not recorded': 3.5,
    '6. Placed outside the LA boundary, distance not known or not recorded': 3.5,
  },
  Ethnicity: {
    'Asian or Asian British': 9,
    'Black, African, Caribbean or Black British': 6,
    'Mixed or Multiple ethnic groups': 13,
    'Other ethnic group': 3,
    'Refused or information not yet available': 1.5,
    White: 67.5,
  },
  'Legal status': {
    'Detained for child protection': 0,
    'Full care order': 65,
    'Interim care order': 13,
    'Placement order granted': 6.5,
    'Voluntary agreements under S20 CA 1989': 15,
    'Youth justice legal statuses': 0.5,
  },
  'Locality of placement': {
    'Placed inside the local authority boundary': 58,
    'Placed outside the local authority boundary': 42,
  },
  'Place providers': {
    'Other LA provision': 1.6,
    'Other public provision (e.g. by a PCT etc)': 0,
    'Own provision (by the LA)': 46,
    'Parents or other person with parental responsibility': 6.4,
    'Placement provider not reported': 3,
    'Private provision': 37,
    'Voluntary/third sector provision': 6,
  },
  Placement: {
    'Foster placements': 69,
    'Independent and semi-independent living arrangements/supported accommodation': 6.5,
    'Other placements': 2.4,
    'Other residential settings': 1.6,
    'Placed for adoption': 2.4,
    'Placed with parents or other person with parental responsibility': 6.4,
    'Residential schools': 0,
    "Secure homes and children's homes": 11.7,
  },
  Sex: { Female: 45, Male: 55 },
}

export const legalAtStart = {
  'Emergency protection order': 3,
  'Full care order': 0,
  'Interim care order': 38,
  'Police protection in LA accommodation': 9,
  Remand: 3,
  'Voluntary agreement under S20': 47,
}

export const ageCeased = {
  'Under 1 year': 5,
  '1 to 4 years': 20,
  '5 to 9 years': 12,
  '10 to 15 years': 14,
  '16 years': 5,
  '17 years': 5,
  '18 years and over': 39,
}

export const reasonsCeased = {
  'Accommodation on remand ended': 0,
  Adopted: 12,
  'Age assessment determined child aged 18 or over': 0,
  'Aged 18 (or over) and remained with current carers': 16,
  'Care ceased for any other reason': 6,
  'Care taken by another local authority': 4,
  'Child moved abroad': 0,
  Died: 0,
  'Left care to live with parents, relatives or other person with no parental responsibility': 5,
  'Moved into independent living (with no formalised support)': 4,
  'Moved into independent living (with supportive accommodation)': 12,
  'Residence order or child arrangement order granted': 6,
  'Returned home to live with parents or other person with parental responsibility which was not part of the care planning process': 4,
  'Returned home to live with parents or other person with parental responsibility which was part of the care planning process': 18,
  'Sentenced to custody': 0,
  'Special guardianship order': 13,
  'Transferred to residential care funded by adult social services': 0,
}
