import { type Day, day, plusDays, plusYears } from '../core/day.ts'
import { workingDayAfter } from '../core/working-days.ts'
import { assessmentDone, assessmentLength, factorsFound } from './assessment.ts'
import { closesAfter18 } from './care.ts'
import { type Contact, contactsOf, lastDay } from './contacts.ts'
import { type Family, furnitureFirst } from './families.ts'
import { type Episode, earlierPlans, episode, type Life } from './life.ts'
import { fit, Path, type Walk } from './path.ts'
import { Chance } from './random.ts'
import { enquiryFrom, hasEnquiry } from './section-47.ts'

/** Parameters of the front door. Source: specification of the made-up authority, `process.front_door_outcome` and `process.referral`, fitted to its section 5. */
const toReferral: Readonly<Record<string, number>> = {
  6: 0.215,
  2: 0.24,
  3: 0.39,
  1: 0.22,
  5: 0.3,
  4: 0.17,
  7: 0.32,
  8: 0.22,
  9: 0.16,
  10: 0.12,
}
const scale = 1.235
const ifReferredLastYear = 1.06
const noFurtherAction = 0.07
const noNeed = 0.54
const noNeedDisabled = 0.25
const passedToEarlyHelp = 0.3
const earlyHelpCodeSince = day('2022-04-01')
/** Share of families, by risk, that come with a child on a plan elsewhere. */
const transfersIn = 0.001

/** Lives a family: what happened to each of its children from the first contact on. */
export function livesOf(seed: number, family: Family, walk: Walk): Life[] {
  const lives = family.children.map((child): Life => ({ child, episodes: [], died: null }))
  if (family.index < 0 && family.index >= furnitureFirst) livePlanned(seed, lives[0] as Life)
  else if (family.children[0]?.unaccompanied) arrive(seed, family, lives[0] as Life, walk)
  else {
    transferIn(seed, family, lives, walk)
    contactsOf(seed, family, walk.story).forEach((contact, n) => {
      refer(seed, family, lives, contact, n, walk)
    })
  }
  return lives
}

/** May a new referral be made: is the child alive, under 18, and not open already? */
function mayBeReferred({ child, episodes, died }: Life, on: Day): boolean {
  const last = episodes.at(-1)
  if (died !== null || on >= plusDays(plusYears(child.born, 18), -30)) return false
  if (last === undefined) return true
  return last.noFurtherAction ? on > last.referred : last.closed !== null && on > last.closed
}

function refer(seed: number, family: Family, lives: Life[], contact: Contact, n: number, walk: Walk): void {
  const { on, source, need } = contact
  const shared = new Chance(seed, 'decision', family.index, 0, n)
  const about = contact.children.map((place) => lives[place] as Life).filter((life) => mayBeReferred(life, on))
  const [first] = about
  if (first === undefined) return
  const referredLastYear = about.some(({ episodes }) => episodes.some(({ referred }) => referred > on - 365))
  const share =
    (toReferral[/^\d+/.exec(source)?.[0] as string] as number) * scale * (referredLastYear ? ifReferredLastYear : 1)
  const times = walk.story('conversion', on) * (source === '6' ? walk.story('policeConversion', on) : 1)
  if (!shared.happens(share * times)) return
  const ends = shared.happens(noFurtherAction)
  for (const life of about) {
    const referral = episode(on, source === '5D' && on < earlyHelpCodeSince ? '5B' : source, ends ? 'N0' : need, ends)
    life.episodes.push(referral)
    if (!ends) {
      // Brothers and sisters draw from equal streams, so their days are the same.
      assess(
        new Chance(seed, 'referral', family.index, 0, n),
        new Chance(seed, 'child', family.index, life.child.place, n),
        life,
        referral,
        walk,
        life === first,
      )
    }
  }
}

/** Assesses a referral and follows the child from there. */
function assess(shared: Chance, own: Chance, life: Life, referral: Episode, walk: Walk, isIndex: boolean): void {
  const { referred, need } = referral
  const { child } = life
  const disabled = child.disabilities.length > 0
  const plannedBefore = earlierPlans(life) > 0
  const length = assessmentLength(shared, referred, walk.story)
  const looksInto = hasEnquiry(shared, need, plannedBefore, referred, walk.story)
  const possible = enquiryFrom(shared, referred, plannedBefore, walk.story)
  const finds = !shared.happens(noNeed)
  const findsDisabled = !own.happens(noNeedDisabled)
  const earlyHelp = shared.happens(passedToEarlyHelp)
  const enquiry = looksInto && !disabled ? { ...possible } : null
  const assessment = {
    start: referred,
    done: assessmentDone(referred, length),
    factors: factorsFound(own, child.unaccompanied),
  }
  fit(assessment, enquiry, walk)
  referral.assessments.push(assessment)
  if (enquiry !== null) referral.enquiries.push(enquiry)
  const path = new Path(life, referral, shared, own, walk, isIndex)
  if (enquiry?.conference) path.afterAssessment(enquiry, assessment.done)
  else if (disabled ? findsDisabled : finds) path.afterAssessment(enquiry, assessment.done)
  else {
    referral.closed = assessment.done
    // A case with an enquiry did not close straight after assessment.
    if (enquiry !== null) referral.reason = 'RC7'
    else referral.reason = earlyHelp && assessment.done >= earlyHelpCodeSince ? 'RC9' : 'RC8'
    if (enquiry === null && own.happens(0.35)) {
      referral.assessments[0] = { ...assessment, factors: ['21'] }
    }
  }
}

/** A child with a long plan for a disability, the same in every sample. */
function livePlanned(seed: number, life: Life): void {
  const own = new Chance(seed, 'furniture', life.child.family)
  const referred = workingDayAfter(day('2018-05-01'), 3 * (life.child.family - furnitureFirst) + 1)
  const referral = episode(referred, '3D', 'N2', false)
  const done = assessmentDone(referred, 30)
  referral.assessments.push({
    start: referred,
    done,
    factors: ['6A', ...factorsFound(own, false).filter((code) => code !== '6A')],
  })
  referral.needPlans.push({ start: done, end: plusYears(life.child.born, 18) })
  life.episodes.push(referral)
  referral.closed = plusYears(life.child.born, 18)
  referral.reason = 'RC6'
}

/** An unaccompanied child is referred, assessed and looked after from the day of arrival. */
function arrive(seed: number, family: Family, life: Life, walk: Walk): void {
  const own = new Chance(seed, 'arrival', family.index)
  const referral = episode(
    family.from,
    own.pick([
      ['5C', 0.5],
      ['6', 0.3],
      ['7', 0.2],
    ] as const),
    'N8',
    false,
  )
  const assessment = {
    start: family.from,
    done: assessmentDone(family.from, own.whole(15, 45)),
    factors: factorsFound(own, true),
  }
  fit(assessment, null, walk)
  referral.assessments.push(assessment)
  life.episodes.push(referral)
  const eighteen = plusYears(life.child.born, 18)
  referral.care = { start: family.from, end: eighteen }
  referral.closed = closesAfter18(own, life.child)
  if (referral.closed < assessment.done) referral.closed = assessment.done
  referral.reason = 'RC7'
}

/** A family that moves in with children on a plan: the conference here followed no enquiry of this authority. */
function transferIn(seed: number, family: Family, lives: Life[], walk: Walk): void {
  const shared = new Chance(seed, 'moves', family.index)
  if (!shared.happens(transfersIn * family.risk)) return
  const born = family.children[0]?.born as Day
  const told = workingDayAfter(plusDays(born, shared.whole(100, 12 * 365)), 1)
  if (told > lastDay) return
  const conference = workingDayAfter(told, shared.whole(5, 15))
  for (const life of lives) {
    if (life.child.born > told || !mayBeReferred(life, told)) continue
    const own = new Chance(seed, 'moves', family.index, life.child.place + 1)
    const referral = episode(told, '5C', 'N1', false)
    referral.transferConference = conference
    const assessment = { start: told, done: assessmentDone(told, 25), factors: factorsFound(own, false) }
    const together = { start: told, target: conference, conference }
    fit(assessment, together, walk)
    // Both may have been brought forward to the year end.
    referral.transferConference = together.conference
    referral.assessments.push(assessment)
    life.episodes.push(referral)
    new Path(life, referral, new Chance(seed, 'moves', family.index, 99), own, walk, life === lives[0]).protection(
      together.conference ?? conference,
    )
  }
}
