/** Keeps one database server for a whole run of the tests: `keep-server.ts FOLDER`, until standard input ends. */
import { openEmbedded } from '../src/store/embedded-server.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of the server')
const server = await openEmbedded(folder, process.cwd())
process.stdout.write('ready\n')
process.stdin.resume()
process.stdin.on('end', () => {
  void server.leave()
})
