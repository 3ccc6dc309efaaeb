import type {
  Assessment,
  ChildCharacteristics,
  ChildIdentifiers,
  ChildProtectionPlan,
  CINdetails,
  CINplanDates,
  CinChild,
  CinTable,
  Disability,
  Header,
  PreProceedings,
  Review,
  Section47,
} from './shape.ts'

/** A row while it is being read. */
export type Draft = {
  table: string
  row: number
  line: number
  unread: Record<string, string> | null
  [field: string]: unknown
}

type Writable<Row> = {
  -readonly [Field in keyof Row]: Row[Field] extends readonly (infer Item)[] ? Item[] : Row[Field]
}

type ChildDraft = Writable<Omit<CinChild, 'identifiers' | 'characteristics'>> & {
  identifiers: ChildIdentifiers | null
  characteristics: ChildCharacteristics | null
  line: number
}

/**
 * Makes the rows of a census in file order and numbers them. Every row of a table is made with the same fields in the
 * same order, which is what keeps reading them fast.
 */
export class RowMaker {
  readonly #counts: Record<CinTable, number> = {
    Header: 0,
    ChildIdentifiers: 0,
    ChildCharacteristics: 0,
    Disabilities: 0,
    CINdetails: 0,
    Assessments: 0,
    AssessmentFactorsList: 0,
    CINplanDates: 0,
    Section47: 0,
    ChildProtectionPlans: 0,
    Reviews: 0,
    PreProceedingsandFGDM: 0,
  }
  #header: Header | null = null
  #child: ChildDraft = blankChild(0, 0)
  #episode: Writable<CINdetails> | null = null
  #assessment: Writable<Assessment> | null = null
  #plan: Writable<ChildProtectionPlan> | null = null
  #disability: Writable<Disability> | null = null
  #review: Writable<Review> | null = null
  #reviewsBefore = 0

  count(table: CinTable): number {
    return this.#counts[table]
  }

  counts(): Readonly<Record<CinTable, number>> {
    return { ...this.#counts }
  }

  /** Is there no row yet of a table that has one a child, or one a file? */
  isFirst(table: CinTable): boolean {
    if (table === 'Header') return this.#header === null
    return table === 'ChildIdentifiers' ? this.#child.identifiers === null : this.#child.characteristics === null
  }

  beginChild(line: number, from: number): void {
    this.#child = blankChild(line, from)
  }

  /** The child just read. One without identifiers or characteristics still has a row of each. */
  child(to: number): CinChild {
    const child = this.#child
    const { line, ...read } = child
    return {
      identifiers: child.identifiers ?? this.#identifiers(line),
      characteristics: child.characteristics ?? this.#characteristics(line),
      disabilities: read.disabilities,
      episodes: read.episodes,
      assessments: read.assessments,
      cinPlans: read.cinPlans,
      enquiries: read.enquiries,
      protectionPlans: read.protectionPlans,
      from: read.from,
      to,
    }
  }

  /** Begins a row, or goes on with the one there is in a table that allows one. */
  begin(table: CinTable, line: number): Draft {
    return this.#begin(table, line) as unknown as Draft
  }

  #begin(table: CinTable, line: number): object {
    const child = this.#child
    const episode = this.#episode as Writable<CINdetails>
    switch (table) {
      case 'Header':
        this.#header ??= this.#blankHeader(line)
        return this.#header
      case 'ChildIdentifiers':
        child.identifiers ??= this.#identifiers(line)
        return child.identifiers
      case 'ChildCharacteristics':
        child.characteristics ??= this.#characteristics(line)
        return child.characteristics
      case 'CINdetails': {
        const row = this.#blankEpisode(line)
        child.episodes.push(row)
        this.#episode = row
        return row
      }
      case 'Assessments': {
        const row: Writable<Assessment> = {
          table: 'Assessments',
          row: this.#counts.Assessments++,
          line,
          unread: null,
          AssessmentActualStartDate: null,
          AssessmentInternalReviewDate: null,
          AssessmentAuthorisationDate: null,
          AssessmentFactors: [],
        }
        child.assessments.push(row)
        episode.assessments.push(row)
        this.#assessment = row
        return row
      }
      case 'CINplanDates': {
        const row: CINplanDates = {
          table: 'CINplanDates',
          row: this.#counts.CINplanDates++,
          line,
          unread: null,
          CINPlanStartDate: null,
          CINPlanEndDate: null,
        }
        child.cinPlans.push(row)
        episode.cinPlans.push(row)
        return row
      }
      case 'Section47': {
        const row: Section47 = {
          table: 'Section47',
          row: this.#counts.Section47++,
          line,
          unread: null,
          S47ActualStartDate: null,
          InitialCPCtarget: null,
          DateOfInitialCPC: null,
          ICPCnotRequired: null,
        }
        child.enquiries.push(row)
        episode.enquiries.push(row)
        return row
      }
      case 'ChildProtectionPlans': {
        const row: Writable<ChildProtectionPlan> = {
          table: 'ChildProtectionPlans',
          row: this.#counts.ChildProtectionPlans++,
          line,
          unread: null,
          CPPstartDate: null,
          CPPendDate: null,
          InitialCategoryOfAbuse: null,
          LatestCategoryOfAbuse: null,
          NumberOfPreviousCPP: null,
          reviews: [],
        }
        child.protectionPlans.push(row)
        episode.protectionPlans.push(row)
        this.#plan = row
        return row
      }
      case 'PreProceedingsandFGDM': {
        const row = this.#blankPreProceedings(line)
        episode.preProceedings.push(row)
        return row
      }
      default:
        throw new Error(`${table} rows are listed, not begun`)
    }
  }

  /** Begins a row that is a single value in a list. */
  beginListed(name: string, line: number): void {
    if (name === 'AssessmentFactors') {
      this.#counts.AssessmentFactorsList++
    } else if (name === 'Disability') {
      this.#disability = {
        table: 'Disabilities',
        row: this.#counts.Disabilities++,
        line,
        unread: null,
        Disability: null,
      }
      this.#child.disabilities.push(this.#disability)
    } else {
      this.#addReview(line)
    }
  }

  /** The value of the row last begun by {@link beginListed}. */
  listed(name: string, text: string): void {
    if (name === 'AssessmentFactors') (this.#assessment as Writable<Assessment>).AssessmentFactors.push(text)
    else (this.#disability as Writable<Disability>).Disability = text
  }

  review(): Draft {
    return this.#review as unknown as Draft
  }

  beginReviews(): void {
    this.#reviewsBefore = this.#counts.Reviews
  }

  /** A `Reviews` element that held no date is one row without a date. */
  endReviews(line: number): void {
    if (this.#counts.Reviews === this.#reviewsBefore) this.#addReview(line)
  }

  #addReview(line: number): void {
    this.#review = { table: 'Reviews', row: this.#counts.Reviews++, line, unread: null, CPPreviewDate: null }
    ;(this.#plan as Writable<ChildProtectionPlan>).reviews.push(this.#review)
  }

  #blankHeader(line: number): Header {
    return {
      table: 'Header',
      row: this.#counts.Header++,
      line,
      unread: null,
      Collection: null,
      Year: null,
      ReferenceDate: null,
      SourceLevel: null,
      LEA: null,
      SoftwareCode: null,
      Release: null,
      SerialNo: null,
      DateTime: null,
    }
  }

  #identifiers(line: number): ChildIdentifiers {
    return {
      table: 'ChildIdentifiers',
      row: this.#counts.ChildIdentifiers++,
      line,
      unread: null,
      LAchildID: null,
      UPN: null,
      FormerUPN: null,
      UPNunknown: null,
      PersonBirthDate: null,
      ExpectedPersonBirthDate: null,
      GenderCurrent: null,
      Sex: null,
      PersonDeathDate: null,
    }
  }

  #characteristics(line: number): ChildCharacteristics {
    return {
      table: 'ChildCharacteristics',
      row: this.#counts.ChildCharacteristics++,
      line,
      unread: null,
      Ethnicity: null,
    }
  }

  #blankEpisode(line: number): Writable<CINdetails> {
    return {
      table: 'CINdetails',
      row: this.#counts.CINdetails++,
      line,
      unread: null,
      CINreferralDate: null,
      ReferralSource: null,
      PrimaryNeedCode: null,
      CINclosureDate: null,
      ReasonForClosure: null,
      DateOfInitialCPC: null,
      ReferralNFA: null,
      assessments: [],
      cinPlans: [],
      enquiries: [],
      protectionPlans: [],
      preProceedings: [],
    }
  }

  #blankPreProceedings(line: number): PreProceedings {
    return {
      table: 'PreProceedingsandFGDM',
      row: this.#counts.PreProceedingsandFGDM++,
      line,
      unread: null,
      PPStartDate: null,
      LBPSentDate: null,
      FGDMMeetingOffer: null,
      FGDMMeetingFac: null,
      InitialPPMeetingDate: null,
      ReviewMeetingsCount: null,
      StepDecisionDate: null,
      PPOutcome: null,
      CourtAppDate: null,
      LetterInitCPDate: null,
    }
  }
}

function blankChild(line: number, from: number): ChildDraft {
  return {
    identifiers: null,
    characteristics: null,
    disabilities: [],
    episodes: [],
    assessments: [],
    cinPlans: [],
    enquiries: [],
    protectionPlans: [],
    from,
    to: 0,
    line,
  }
}
