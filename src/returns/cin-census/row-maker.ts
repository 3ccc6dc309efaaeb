import {
  blankAssessment,
  blankCharacteristics,
  blankCinPlan,
  blankDisability,
  blankEnquiry,
  blankEpisode,
  blankHeader,
  blankIdentifiers,
  blankPreProceedings,
  blankProtectionPlan,
  blankReview,
  type Writable,
} from './blank-rows.ts'
import type {
  Assessment,
  ChildCharacteristics,
  ChildIdentifiers,
  ChildProtectionPlan,
  CINdetails,
  CinChild,
  CinTable,
  Disability,
  Header,
  Review,
} from './shape.ts'

/** A row while it is being read, when only the name of a field is known. */
export type Draft = {
  table: string
  row: number
  line: number
  unread: Record<string, string> | null
  [field: string]: unknown
}

type ChildDraft = Writable<Omit<CinChild, 'identifiers' | 'characteristics'>> & {
  identifiers: ChildIdentifiers | null
  characteristics: ChildCharacteristics | null
  line: number
}

/** Makes the rows of a census in file order, numbers them, and puts them where they belong in their child. */
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
  #episode: Writable<CINdetails> = blankEpisode(0, 0)
  #assessment: Writable<Assessment> = blankAssessment(0, 0)
  #plan: Writable<ChildProtectionPlan> = blankProtectionPlan(0, 0)
  #disability: Writable<Disability> = blankDisability(0, 0)
  #review: Writable<Review> = blankReview(0, 0)
  #reviewsBefore = 0

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
    return {
      identifiers: child.identifiers ?? blankIdentifiers(this.#counts.ChildIdentifiers++, child.line),
      characteristics: child.characteristics ?? blankCharacteristics(this.#counts.ChildCharacteristics++, child.line),
      disabilities: child.disabilities,
      episodes: child.episodes,
      assessments: child.assessments,
      cinPlans: child.cinPlans,
      enquiries: child.enquiries,
      protectionPlans: child.protectionPlans,
      from: child.from,
      to,
    }
  }

  /** Begins a row, or goes on with the one there is in a table that allows one. */
  begin(table: CinTable, line: number): Draft {
    return this.#begin(table, line) as unknown as Draft
  }

  #begin(table: CinTable, line: number): object {
    const counts = this.#counts
    const child = this.#child
    switch (table) {
      case 'Header':
        this.#header ??= blankHeader(counts.Header++, line)
        return this.#header
      case 'ChildIdentifiers':
        child.identifiers ??= blankIdentifiers(counts.ChildIdentifiers++, line)
        return child.identifiers
      case 'ChildCharacteristics':
        child.characteristics ??= blankCharacteristics(counts.ChildCharacteristics++, line)
        return child.characteristics
      case 'CINdetails':
        this.#episode = blankEpisode(counts.CINdetails++, line)
        child.episodes.push(this.#episode)
        return this.#episode
      case 'Assessments':
        this.#assessment = blankAssessment(counts.Assessments++, line)
        return inBoth(child.assessments, this.#episode.assessments, this.#assessment)
      case 'CINplanDates':
        return inBoth(child.cinPlans, this.#episode.cinPlans, blankCinPlan(counts.CINplanDates++, line))
      case 'Section47':
        return inBoth(child.enquiries, this.#episode.enquiries, blankEnquiry(counts.Section47++, line))
      case 'ChildProtectionPlans':
        this.#plan = blankProtectionPlan(counts.ChildProtectionPlans++, line)
        return inBoth(child.protectionPlans, this.#episode.protectionPlans, this.#plan)
      case 'PreProceedingsandFGDM': {
        const row = blankPreProceedings(counts.PreProceedingsandFGDM++, line)
        this.#episode.preProceedings.push(row)
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
      this.#disability = blankDisability(this.#counts.Disabilities++, line)
      this.#child.disabilities.push(this.#disability)
    } else {
      this.#addReview(line)
    }
  }

  /** The value of the row last begun by {@link beginListed}. */
  listed(name: string, text: string): void {
    if (name === 'AssessmentFactors') this.#assessment.AssessmentFactors.push(text)
    else this.#disability.Disability = text
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
    this.#review = blankReview(this.#counts.Reviews++, line)
    this.#plan.reviews.push(this.#review)
  }
}

/** Puts a row in the lists of its child and of its episode. */
function inBoth<Row>(ofChild: Row[], ofEpisode: Row[], row: Row): Row {
  ofChild.push(row)
  ofEpisode.push(row)
  return row
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
