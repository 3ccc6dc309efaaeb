/** Keeps one database server for a whole run of the tests: `keep-server.ts FOLDER`, until standard input ends. */
import { openServerOfTests } from './server-of-tests.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of the server')
const server = await openServerOfTests(folder)
process.stdout.write('ready\n')
process.stdin.resume()
process.stdin.on('end', () => {
  void server.leave()
})
