/** `npm run new rule 8999`: writes a new thing with its headings filled in, and the generated lists that name it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { indexes } from './make-index.ts'

type Kind = {
  readonly usage: string
  readonly path: (name: string) => string
  readonly fits: RegExp
  readonly text: (name: string) => string
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const kinds: Readonly<Record<string, Kind>> = {
  rule: {
    usage: 'rule 8999Q',
    fits: /^\d{3,4}Q?$/,
    path: (code) => `src/returns/cin-census/rules/${code}.ts`,
    text: (code) => `import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '${code}',
  severity: '${code.endsWith('Q') ? 'query' : 'error'}',
  title: 'What is wrong, in one line',
  from: 2026,
  fields: ['CINdetails.CINreferralDate'],
  explains: 'How it judges, edges included: the same day, a missing value, which period it looks at.',
  because: 'The referral date is {CINdetails.CINreferralDate}.',
  putRight: 'What to look at, and what to change.',
  source: 'DfE, children in need census validation rules, ${code}.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.CINreferralDate === null) wrong([episode, 'CINreferralDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'say why in a few words',
      children: [child({}, [episode({ CINreferralDate: null })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    { year: 2026, is: 'right', because: 'say why in a few words', children: [child()] },
  ],
})
`,
  },
  'looked-after-rule': {
    usage: 'looked-after-rule 503D',
    fits: /^[A-Z]*\d+[A-Za-z]*(STG\d)?$/,
    path: (code) => `src/returns/ssda903/rules/${code}.ts`,
    text: (code) => `import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '${code}',
  severity: 'error',
  title: 'What is wrong, in one line',
  from: 2026,
  needs: ['Episodes'],
  fields: ['DECOM'],
  explains: 'How it judges, edges included: the same day, a missing value, which year it looks at.',
  because: 'The episode began on {Episodes.DECOM}.',
  putRight: 'What to look at, and what to change.',
  source: 'DfE, SSDA903 validation rules, ${code}.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.DECOM === null) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'say why in a few words',
      children: [child({ Episodes: [{ DECOM: null }] })],
      cells: ['Episodes 0 DECOM'],
    },
    { year: 2026, is: 'right', because: 'say why in a few words', children: [child()] },
  ],
})
`,
  },
  codes: {
    usage: 'codes placement-type',
    fits: /^[a-z]+(-[a-z0-9]+)*$/,
    path: (name) => `src/codes/${name}.ts`,
    text: (name) => `import { codeSet } from '../core/code-set.ts'

/** What the codes say, and of whom. */
export const ${camel(name)} = codeSet({ name: '${name.replaceAll('-', ' ')}', item: 'ItemOfTheReturn', source: 'Where the codes are published' }, [
  { code: 'A', means: 'What A means' },
])
`,
  },
  fault: {
    usage: 'fault need-wrong-code',
    fits: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    path: (name) => `src/sample/faults/${name}.ts`,
    text: (name) => `import { change, fault } from '../fault.ts'

export default fault({
  id: '${name}',
  what: 'What goes wrong in real files',
  ratePer1000: 1,
  rules: ['8650'],
  plant(record) {
    const episode = record.episodes.find(({ PrimaryNeedCode }) => PrimaryNeedCode !== null)
    return episode === undefined ? null : change(episode, 'PrimaryNeedCode', 'N99')
  },
})
`,
  },
  page: {
    usage: 'page accessibility',
    fits: /^[a-z]+(-[a-z]+)*$/,
    path: (name) => `src/web/pages/${name}/route.ts`,
    text: (name) => `import type { ClosedPage } from '../../page.ts'

/** What the page is for. Add it to src/web/pages/index.ts, and write its view beside it. */
const page: ClosedPage = {
  path: '/${name}',
  may: 'signed-in',
  records: null,
  show: () => ({ view: '${name}/view.njk', model: { title: 'What stands in the window', here: '${name}' } }),
}
export default page
`,
  },
  command: {
    usage: 'command compare',
    fits: /^[a-z]+$/,
    path: (name) => `src/cli/commands/${name}.ts`,
    text: (name) => `import type { Command } from '../command.ts'

const command: Command = {
  name: '${name}',
  summary: 'What it does, in one line',
  usage: '${name} FILE',
  options: {},
  examples: [['${name} census.xml', 'what one gets']],
  run: () => Promise.resolve(0),
}
export default command
`,
  },
}

const [what = '', name = ''] = process.argv.slice(2)
const kind = kinds[what]
if (kind === undefined || !kind.fits.test(name)) {
  console.error(
    `Say what and its name:\n${Object.values(kinds)
      .map(({ usage }) => `  npm run new ${usage}`)
      .join('\n')}`,
  )
  process.exit(2)
}
const path = kind.path(name)
if (existsSync(path)) {
  console.error(`${path} is there already.`)
  process.exit(2)
}
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, kind.text(name))
console.log(`${path} written`)
for (const index of indexes()) {
  if (!index.stale) continue
  writeFileSync(index.path, index.text)
  console.log(`${index.path} written`)
}
