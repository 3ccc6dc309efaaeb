import { type ClientRequest, request } from 'node:http'

export type Answer = {
  readonly status: number
  readonly location: string | null
  readonly body: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

type Asked = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Told before each piece of the body is sent and after the last, from 0 to 1; false breaks it off there and then. */
  readonly sending?: (share: number) => Promise<boolean> | boolean
}

const boundary = 'made-up-boundary'
/** Bytes of a body that are sent at once. */
const pieceLength = 32_768

/** Somebody with a browser, over the network: keeps cookies, and sends forms with what their page carried. */
export class Visitor {
  /** Where the server is; another one after it was started again. */
  address: string
  readonly cookies = new Map<string, string>()

  constructor(address: string) {
    this.address = address
  }

  ask(path: string, { method = 'GET', headers = {}, body = new Uint8Array(0), sending }: Asked = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const length = body.length > 0 ? { 'content-length': String(body.length) } : {}
    return new Promise((answered, failed) => {
      const asking = request(new URL(path, this.address), {
        method,
        agent: false,
        headers: { ...headers, ...length, ...(cookie === '' ? {} : { cookie }) },
      })
      asking.on('error', failed)
      asking.on('response', (response) => {
        for (const each of response.headers['set-cookie'] ?? []) this.#keep(each)
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
        })
        response.on('error', failed)
        response.on('end', () => {
          const { headers: all, statusCode = 0 } = response
          answered({ status: statusCode, location: all.location ?? null, body: text, headers: all })
        })
      })
      void sendBody(asking, body, sending)
    })
  }

  get(path: string): Promise<Answer> {
    return this.ask(path)
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const body = Buffer.from(new URLSearchParams(fields).toString())
    return this.ask(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
  }

  /** Opens a page and sends the form on it. */
  async fill(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const { body } = await this.get(path)
    return this.post(path, { token: tokenIn(body), ...fields })
  }

  async signIn(subject: string, password: string): Promise<void> {
    const answer = await this.fill('/sign-in', { subject, password, to: '/account' })
    if (answer.status !== 303) throw new Error(`Signing in was answered ${answer.status}`)
  }

  /** Sends in files through the page for it. */
  async upload(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    { sending }: Pick<Asked, 'sending'> = {},
  ): Promise<Answer> {
    const { body } = await this.get('/returns/send')
    return this.sendFiles(tokenIn(body), files, { sending })
  }

  sendFiles(
    token: string,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    { sending }: { readonly sending?: Asked['sending'] } = {},
  ): Promise<Answer> {
    const part = (about: string) => `--${boundary}\r\ncontent-disposition: form-data; ${about}\r\n`
    const pieces = files.flatMap(({ name, bytes }) => [
      Buffer.from(`${part(`name="file"; filename="${name}"`)}content-type: application/octet-stream\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ])
    const start = Buffer.from(`${part('name="token"')}\r\n${token}\r\n`)
    return this.ask('/returns/send', {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.concat([start, ...pieces, Buffer.from(`--${boundary}--\r\n`)]),
      ...(sending === undefined ? {} : { sending }),
    })
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** What the form of a page carries. */
export function tokenIn(page: string): string {
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** Sends a body a piece at a time, as fast as it is taken. */
async function sendBody(asking: ClientRequest, body: Uint8Array, sending: Asked['sending']): Promise<void> {
  const closed = new Promise<void>((resolve) => asking.once('close', resolve))
  for (let at = 0; at < body.length && !asking.destroyed; at += pieceLength) {
    if (sending !== undefined && !(await sending(at / body.length))) {
      asking.destroy()
      return
    }
    if (asking.write(body.subarray(at, at + pieceLength))) continue
    await Promise.race([closed, new Promise<void>((resolve) => asking.once('drain', resolve))])
  }
  asking.end()
  await sending?.(1)
}
