import { pagesOf } from './pages-of.ts'

/** How a list is sorted and which page of it is shown, as its address says; and what the view needs to ask for others. */
export function listAsked<Order extends string>(
  path: string,
  query: Readonly<Record<string, string>>,
  orders: Readonly<Record<Order, string>>,
  shown: number,
) {
  const names = Object.keys(orders) as Order[]
  const order = names.find((name) => name === query.order) ?? (names[0] as Order)
  const pages = pagesOf(path, query, shown)
  const { page: _, ...kept } = query
  return {
    order,
    page: pages.at,
    /** What the view needs, once it is known how many there are. */
    of(count: number) {
      return {
        ...pages.of(count),
        order,
        orders: names.map((value) => ({ value, name: orders[value] })),
        csv: count === 0 ? null : `${path}?${new URLSearchParams({ ...kept, as: 'csv' })}`,
      }
    },
  }
}

/** A page of a list that is all at hand. */
export function pageOf<Row>(rows: readonly Row[], page: number, shown: number): readonly Row[] {
  return rows.slice((page - 1) * shown, page * shown)
}
