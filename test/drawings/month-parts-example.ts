import type { MonthPartsData } from '../../src/documents/charts/month-parts.ts'

export const monthPartsExample: MonthPartsData = {
  counted: { one: 'referral', many: 'referrals' },
  month: 'May 2025',
  all: { count: 514, usual: { low: 167, high: 443, years: 5 } },
  parts: {
    sources: [
      {
        name: 'Police',
        named: 'police referrals',
        count: 289,
        usual: { low: 25, high: 170, years: 5 },
        href: '/l?s=police',
      },
      {
        name: 'Schools',
        named: 'schools’ referrals',
        count: 69,
        usual: { low: 0, high: 127, years: 5 },
        href: '/l?s=schools',
      },
      {
        name: 'Other authority teams',
        named: 'referrals from other authority teams',
        count: 44,
        usual: { low: 31, high: 90, years: 5 },
      },
      { name: 'Housing', named: 'housing referrals', count: 2, usual: { low: 4, high: 19, years: 5 } },
      { name: 'Others', named: 'referrals from others', count: 14, usual: null },
    ],
    needs: [
      {
        name: 'Abuse or neglect',
        named: 'referrals for abuse or neglect',
        count: 293,
        usual: { low: 90, high: 250, years: 5 },
      },
    ],
  },
}
