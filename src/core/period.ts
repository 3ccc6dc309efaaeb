/** A collection year as DfE writes it: 2026 is `2025-26`. */
export function period(year: number): string {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}`
}
