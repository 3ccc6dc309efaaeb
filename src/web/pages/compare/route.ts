import { countOf } from '../../../core/words.ts'
import { capital } from '../../../documents/charts/chart-words.ts'
import { type PublishedContents, publishedContents } from '../../../work/published-contents.ts'
import type { AskedOfFigures, FiguresPage } from '../../page.ts'
import { authorityPath, indicatorPath } from './addresses.ts'
import { exampleQuestions } from './find/examples.ts'

/** Where to begin: what is published of every authority, and what it comes from. */
const page: FiguresPage = {
  path: '/compare',
  may: 'signed-in',
  opensToAll: true,
  records: null,

  async show(asked) {
    const contents = await publishedContents(asked.place)
    const heading = headingOf(contents)
    return {
      view: 'compare/view.njk',
      model: { title: 'Compare', here: 'compare', heading, ...modelOf(contents, asked) },
    }
  },
}
export default page

/** `Compare 153 authorities in 138 indicators` */
function headingOf({ indicators, authorities }: PublishedContents): string {
  const there = indicators.filter(({ newest }) => newest !== null)
  if (there.length === 0 || authorities.length === 0) return 'No published figures are loaded yet'
  return `Compare ${countOf(authorities.length, 'authority', 'authorities')} in ${countOf(there.length, 'indicator', 'indicators')}`
}

function modelOf(contents: PublishedContents, { home, actor }: AskedOfFigures) {
  const { indicators, domains, authorities, releases } = contents
  const own = authorities.find(({ code }) => code === home)
  return {
    isEmpty: releases.length === 0,
    isSignedIn: actor !== null,
    own: own === undefined ? null : { name: own.name, path: authorityPath(own.code) },
    examples: exampleQuestions(contents, home),
    authorities: authorities.map(({ code, name }) => ({
      value: code,
      name: `${name} (${code})`,
      isChosen: code === home,
    })),
    domains: domains.map((domain) => ({
      name: capital(domain),
      indicators: indicators
        .filter((each) => each.domain === domain)
        .map(({ id, title, newest, isOfAuthorities }) => ({
          title,
          path: newest === null ? null : indicatorPath(id, own?.code ?? null),
          newest: newest === null ? 'not loaded' : isOfAuthorities ? newest : `${newest}, nation only`,
        })),
    })),
    releases: releases.map(({ title, published, file, isMadeUp }) => ({
      ...{ title, file },
      published: isMadeUp ? 'made up' : (published ?? 'not said'),
    })),
    isMadeUp: releases.some((release) => release.isMadeUp),
    licences: [...new Set(releases.map(({ licence }) => licence))],
  }
}
