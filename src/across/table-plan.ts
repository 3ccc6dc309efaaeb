import { canonicalTables, keyField, personField, type SsdTable, ssdRelationships } from '../ssd/model.ts'
import type { CanonicalTable, Json } from '../ssd/tables.ts'
import { columnFit, type Fits } from './column-fit.ts'
import { type Feed, feeds, ownersOfFields, ownersOfTables, trustedFirst } from './trust.ts'

/** How much each feed is believed: the lower the more. */
export type Ranks = Readonly<Record<Feed, number>>

/** What settling has to know of a table, worked out once from the model and the order of trust. */
export type TablePlan = {
  readonly table: CanonicalTable
  /** Its place in the model. */
  readonly place: number
  readonly key: string
  readonly keyFits: Fits
  /** The field that names the child; null in tables about nobody or that reach their child through another. */
  readonly person: string | null
  /** Every field of the table but `la_code`, with nothing in it. */
  readonly blank: Readonly<Record<string, Json>>
  /** In the order of the model. */
  readonly columns: ReadonlyMap<string, Fits>
  /** Fields that may not be blank, besides the key. */
  readonly required: readonly string[]
  /** Fields that point at a row settled together with this one; not the child's own, which is always there. */
  readonly links: readonly { readonly field: string; readonly parent: CanonicalTable; readonly nullable: boolean }[]
  readonly ranks: Ranks
  /** Fields owned otherwise than the table. */
  readonly ownRanks: ReadonlyMap<string, Ranks>
}

/** With no owner all feeds are alike, but for the one that is always first. */
export const plainRanks: Ranks = ranks([])

function ranks(owners: readonly Feed[]): Ranks {
  const rank = (feed: Feed) => (feed === trustedFirst ? 0 : owners.includes(feed) ? 1 + owners.indexOf(feed) : 99)
  return Object.fromEntries(feeds.map((feed) => [feed, rank(feed)])) as Ranks
}

/** The tables about children, also those that reach their child through another. */
function aboutChildren(): ReadonlySet<string> {
  const about = new Set(canonicalTables.filter((table) => personField(table) !== null).map(({ name }) => name))
  for (let before = 0; before < about.size; ) {
    before = about.size
    for (const { child, parent } of ssdRelationships) if (about.has(parent)) about.add(child)
  }
  return about
}

const ofChildren = aboutChildren()

/**
 * The links between rows that are always settled together: of one child, or of nobody. Only to these does the database
 * hold. A link to a worker, a team or another child stands as it is said, whether or not anything else is said of them.
 */
export const linksHeld = ssdRelationships.filter(({ child, childField, parent, parentField, enforce }) => {
  const from = canonicalTables.find(({ name }) => name === child) as SsdTable
  const to = canonicalTables.find(({ name }) => name === parent) as SsdTable
  const isOfAnother = parent === 'ssd_person' && personField(from) !== childField
  return enforce && keyField(to) === parentField && ofChildren.has(child) === ofChildren.has(parent) && !isOfAnother
})

function planOf(table: SsdTable, place: number): TablePlan {
  const key = keyField(table)
  const person = personField(table)
  const fields = table.fields.filter(({ name }) => name !== 'la_code')
  const nullable = (field: string) => fields.some(({ name, nullable }) => name === field && nullable)
  return {
    table: table.name as CanonicalTable,
    place,
    key,
    keyFits: columnFit(fields.find(({ name }) => name === key)?.type ?? 'varchar(48)'),
    person: person === key ? null : person,
    blank: Object.fromEntries(fields.map(({ name }) => [name, null])),
    columns: new Map(fields.map(({ name, type }) => [name, columnFit(type)])),
    required: fields.filter(({ name, nullable }) => name !== key && !nullable).map(({ name }) => name),
    links: linksHeld
      .filter(({ child, childField }) => child === table.name && (childField !== person || childField === key))
      .map(({ childField, parent }) => ({
        field: childField,
        parent: parent as CanonicalTable,
        nullable: childField !== key && nullable(childField),
      })),
    ranks: ranks(ownersOfTables[table.name as CanonicalTable] ?? []),
    ownRanks: new Map(
      fields.flatMap(({ name }) => {
        const owners = ownersOfFields[name]
        return owners === undefined ? [] : [[name, ranks(owners)] as const]
      }),
    ),
  }
}

/** The plan of every canonical table. */
export const tablePlans: ReadonlyMap<CanonicalTable, TablePlan> = new Map(
  canonicalTables.map((table, place) => [table.name as CanonicalTable, planOf(table, place)]),
)
