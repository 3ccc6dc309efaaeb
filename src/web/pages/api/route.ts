import { publishedContents } from '../../../work/published-contents.ts'
import type { FiguresPage } from '../../page.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

/** How programs ask for published figures. */
const page: FiguresPage = {
  path: '/compare/api',
  may: 'signed-in',
  opensToAll: true,
  records: null,

  async show({ place, home }) {
    const { authorities, releases } = await publishedContents(place)
    const own = authorities.find(({ code }) => code === home) ?? authorities[0]
    return {
      view: 'api/view.njk',
      model: {
        title: 'The same figures for programs',
        here: 'compare',
        operations: operations.map((operation) => toldOf(operation, own?.code ?? '335')),
        licences: [...new Set(releases.map(({ licence }) => licence))],
      },
    }
  },
}
export default page

function toldOf({ path, summary, parameters, hasCsv }: Operation, authority: string) {
  return {
    ...{ path, summary, hasCsv, examples: examplesOf(path, authority) },
    parameters: parameters.map(({ name, description, isRequired = false }) => ({ name, description, isRequired })),
  }
}

/** Addresses that answer here, with what they give. */
function examplesOf(path: string, authority: string): readonly { readonly address: string; readonly gives: string }[] {
  if (path === '/api/compare') {
    return [
      { address: `${path}?indicator=re-referrals-12m&authority=${authority}`, gives: 'the newest year' },
      {
        address: `${path}?indicator=cla-rate&authority=${authority}&period=2024&format=csv`,
        gives: 'one year, as CSV',
      },
    ]
  }
  if (path === '/api/figures') {
    return [
      {
        address: `${path}?indicator=cla-rate,cpp-rate&authority=${authority},region,england&from=2021`,
        gives: 'two indicators of an authority, every region and the nation',
      },
      { address: `${path}?indicator=cla-rate&format=csv`, gives: 'one indicator of every area, as CSV' },
    ]
  }
  return [{ address: path, gives: 'all of them' }]
}
