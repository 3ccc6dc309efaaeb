/** `npm start`: installs what is missing, bundles what has changed, and serves. PORT and THROUGHLINE_DATA are the server's. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './packages.js'
import { ready } from './ready.js'

ready()
const { bundle } = await import('./bundle.js')
process.env.THROUGHLINE_ROOT ??= root
await import(pathToFileURL(join(await bundle(), 'web.mjs')).href)
