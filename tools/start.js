/** `npm start`: installs what is missing, makes the bundle, and serves. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ready } from './ready.js'

await ready()
const { bundle } = await import('./bundle.js')
const folder = await bundle()
await import(pathToFileURL(join(folder, 'web.mjs')).href)
