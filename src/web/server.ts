import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { mustBeAllowedPage } from '../work/acting.ts'
import { lastLoad } from '../work/last-load.ts'
import { noteFiguresSeen } from '../work/open-figures.ts'
import type { Place } from '../work/place.ts'
import { doOnce } from '../work/sent-forms.ts'
import { newToken, signed } from '../work/tokens.ts'
import { type Visit, visit } from '../work/visit.ts'
import { answerWhatWentOtherwise, type Draw, refusedAs, sendAnswer, sendDownload, sendPage } from './answers.ts'
import { assetFiles } from './asset-files.ts'
import { Cookies } from './cookies.ts'
import { arriving, everythingSent, filledIn, lastValues, mustBeOurForm, readForms } from './forms.ts'
import { frameOf } from './frame.ts'
import { sendSafely } from './headers.ts'
import { sayHowItIs } from './health.ts'
import type { ClosedPage, Entered, EntrancePage, FiguresAnswer, FiguresPage, FirstShown, OpenPage } from './page.ts'
import { pages } from './pages/index.ts'
import { readableAddress } from './readable-address.ts'
import { limitRequests } from './request-limit.ts'
import { logRequests } from './request-log.ts'
import { sendAssets } from './send-assets.ts'
import type { WebSettings } from './settings.ts'
import { views } from './views.ts'
import { wayIn } from './way-in.ts'

export type ServerOptions = {
  /** The checkout. */
  readonly root: string
  /** The folder with the bundled scripts. */
  readonly scripts: string
  /** The running copy: its database and folders. */
  readonly place: Place
  readonly settings: WebSettings
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How it is said to a program that it cannot have what it asked for; pages are drawn instead. */
    refuse?: FiguresAnswer['refuse']
  }
  interface FastifyRequest {
    /** Who asks; null until it has been looked up. */
    visit: Visit | null
    /** When a file was last loaded for the authority they act in; null when none was, or that is not known. */
    loadedAt: Date | null
    /** What the forms of the page carry, before the part that is new with each drawing; empty where there is no form. */
    secret: string
  }
}

/**
 * How long a form on the way in that is sent twice gets the answer of the first, in seconds. That may have given the
 * browser a new session, and the browser shows only what comes last.
 */
const inAMoment = 10

/** What is known of a visit before anything is looked up, and where the database is away. */
const nobody: Visit = { authorities: [], visitor: null, figuresAreOpen: false }

/** Everything that happens to a request, in reading order. */
export function server({ root, scripts, place, settings }: ServerOptions): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: 65_536,
    trustProxy: settings.proxy ?? false,
    genReqId: () => randomBytes(8).toString('hex'),
    rewriteUrl: ({ url }) => readableAddress(url),
  })
  const files = assetFiles(root, scripts)
  const render = views(root, {
    link: (path) => path,
    asset: (name) => `/assets/${files.get(name)?.hash}/${name}`,
    policy: null,
  })
  const cookies = new Cookies(settings.address)

  app.decorateRequest('visit', null)
  app.decorateRequest('loadedAt', null)
  app.decorateRequest('secret', '')
  logRequests(app, settings.log)
  sendSafely(app, settings.address)
  limitRequests(app, settings.requestsPerMinute)
  app.register(cookie)
  readForms(app)
  sendAssets(app, files)
  sayHowItIs(app, place)
  for (const page of pages) {
    if ('entrance' in page) enter(page)
    else if ('isFirst' in page) showFirst(page)
    else if (page.may === 'anyone') showOpen(page)
    else if ('answer' in page) answerFigures(page)
    else if ('opensToAll' in page) showFigures(page)
    else showClosed(page)
  }
  answerWhatWentOtherwise(app, draw, recognise, settings.log)
  return app

  /** A page for everybody. It is there without the database too, and then does not know who asks. */
  function showOpen(page: OpenPage): void {
    app.get(page.path, async (request, reply) => {
      await lookUp(request).catch(() => {})
      const shown = await page.show(asked(request))
      return shown === null ? reply.callNotFound() : draw(request, reply, shown)
    })
  }

  /** The first page. Without the database it is as for nobody in particular. */
  function showFirst(page: FirstShown): void {
    app.get(page.path, async (request, reply) => {
      const found = await lookUp(request).catch(() => null)
      const known = { place: found === null ? null : place, visitor: found?.visitor ?? null }
      const shown = await page.show({ ...asked(request), ...known })
      return shown === null ? reply.callNotFound() : draw(request, reply, shown)
    })
  }

  /** A page on the way in or out. Before there is a session its forms carry what only this browser knows. */
  function enter(page: EntrancePage): void {
    const about = async (request: FastifyRequest, reply: FastifyReply) => {
      const { visitor } = await lookUp(request)
      const browser = cookies.browser(request, reply)
      request.secret = visitor?.csrf ?? signed(place.markKey, `browser|${browser}`)
      const known = { place, entrance: settings.entrance, visitor, from: request.ip, browser, request: request.id }
      return { ...asked(request), ...known }
    }
    app.get(page.path, async (request, reply) =>
      answerEntered(request, reply, await page.show(await about(request, reply))),
    )
    const save = page.save?.bind(page)
    if (save === undefined) return
    app.post(page.path, async (request, reply) => {
      const sent = filledIn(request)
      const does = async () => {
        const at = await about(request, reply)
        mustBeOurForm(request, sent.form.token ?? '', request.secret, settings.address)
        return save({ ...at, ...sent })
      }
      const form = `${page.path} ${cookies.session(request)} ${JSON.stringify(sent.form)}`
      return answerEntered(request, reply, await doOnce(place, form, does, inAMoment))
    })
  }

  function answerEntered(request: FastifyRequest, reply: FastifyReply, entered: Entered) {
    if (entered === null) return reply.callNotFound()
    if ('view' in entered) return draw(request, reply, entered)
    if ('session' in entered) cookies.setSession(reply, entered.session)
    return reply.redirect(entered.goTo, 303)
  }

  /** A page of published figures: open to all, or to those who have signed in. */
  function showFigures(page: FiguresPage): void {
    app.get(page.path, async (request, reply) => {
      const { goTo, ...about } = await askerOfFigures(request)
      if (goTo !== null) return reply.redirect(goTo, 303)
      const file = await page.download?.(about)
      if (file) return sendDownload(reply, file)
      const shown = await page.show(about)
      if (shown === null) return reply.callNotFound()
      if ('goTo' in shown) return reply.redirect(shown.goTo, 303)
      if (about.actor !== null && page.records !== null) {
        await noteFiguresSeen(place, about.actor, page.records, request.url.split('?')[0] as string)
      }
      return draw(request, reply, shown)
    })
  }

  /** The same for programs, to whom nothing is drawn. */
  function answerFigures(page: FiguresAnswer): void {
    const { refuse } = page
    app.get(page.path, { config: { refuse } }, async (request, reply) => {
      const { goTo, ...about } = await askerOfFigures(request)
      const isOpen = request.visit?.figuresAreOpen === true
      if (goTo !== null) {
        const next = 'Sign in first, or ask the administrator to open published figures to all.'
        return sendAnswer(reply, refuse({ status: 401, what: 'This is for those who have signed in', next }))
      }
      const search = request.url.split('?')[1] ?? ''
      const known = request.headers['if-none-match'] ?? null
      const answer = await page.answer({ ...about, search, known, isOpen }).catch((error) => {
        const refused = refusedAs(error)
        if (refused === null) throw error
        const said = refuse(refused)
        return isOpen ? { ...said, headers: { ...said.headers, 'access-control-allow-origin': '*' } } : said
      })
      return sendAnswer(reply, answer)
    })
  }

  /** Who asks for published figures; where they have to go first, when they may not have them as they come. */
  async function askerOfFigures(request: FastifyRequest) {
    const { visitor, authorities, figuresAreOpen } = await lookUp(request)
    const actor = visitor?.actor ?? null
    const goTo = actor === null && !figuresAreOpen ? wayIn(visitor, request.url) : null
    if (actor !== null) request.secret = visitor?.csrf ?? ''
    const home = actor?.laCode ?? (authorities.length === 1 ? (authorities[0]?.laCode ?? null) : null)
    return { ...asked(request), place, actor, home, goTo }
  }

  /** A page for those who have signed in and may: who it is, may they, is the form ours, and only then the page. */
  function showClosed(page: ClosedPage): void {
    app.get(page.path, async (request, reply) => {
      const about = await asker(page, request)
      if ('goTo' in about) return reply.redirect(about.goTo, 303)
      const file = await page.download?.(about)
      if (file) return sendDownload(reply, file)
      const shown = await page.show(about)
      return shown === null ? reply.callNotFound() : draw(request, reply, shown)
    })
    if (page.save === undefined && page.upload === undefined) return
    app.post(page.path, async (request, reply) => {
      const about = await asker(page, request)
      if ('goTo' in about) return reply.redirect(about.goTo, 303)
      const answer = await (page.upload === undefined ? saved(page, request, about) : uploaded(page, request, about))
      return 'goTo' in answer ? reply.redirect(answer.goTo, 303) : draw(request, reply, answer)
    })
  }

  /** Who asks, when they may; else where they have to go first. */
  async function asker(page: ClosedPage, request: FastifyRequest) {
    const { visitor } = await lookUp(request)
    if (visitor === null || visitor.actor === null) {
      return { goTo: wayIn(visitor, request.method === 'GET' ? request.url : (request.url.split('?')[0] as string)) }
    }
    request.secret = visitor.csrf
    await mustBeAllowedPage(place, visitor.actor, page.may, page.path)
    return { ...asked(request), actor: visitor.actor, place }
  }

  async function saved(page: ClosedPage, request: FastifyRequest, about: Parameters<ClosedPage['show']>[0]) {
    const sent = filledIn(request)
    const token = sent.form.token ?? ''
    mustBeOurForm(request, token, request.secret, settings.address)
    const save = page.save as NonNullable<ClosedPage['save']>
    // Several forms of one drawing (a button beside each notice) carry the same token, and are forms of their own.
    const form = `${request.url} ${everythingSent(request)}`
    return doOnce(place, form, () => save.call(page, { ...about, ...sent }))
  }

  async function uploaded(page: ClosedPage, request: FastifyRequest, about: Parameters<ClosedPage['show']>[0]) {
    const { token, ...sent } = await arriving(request)
    mustBeOurForm(request, token, request.secret, settings.address)
    const upload = page.upload as NonNullable<ClosedPage['upload']>
    return upload.call(page, { ...about, ...sent })
  }

  async function lookUp(request: FastifyRequest): Promise<Visit> {
    const found = await visit(place, cookies.session(request), request.id)
    request.visit = found
    const actor = found.visitor?.actor ?? null
    request.loadedAt = actor === null ? null : await lastLoad(place, actor.laCode)
    return found
  }

  /** An asset is never drawn for anybody, and where the database is away nobody is known. */
  async function recognise(request: FastifyRequest): Promise<void> {
    if (request.visit !== null || request.url.startsWith('/assets/') || cookies.session(request) === null) return
    await lookUp(request).catch(() => {})
  }

  function draw(...[request, reply, shown]: Parameters<Draw>): FastifyReply {
    // Whoever has signed in can sign out from every page, so every page has a form.
    const secret = request.secret || (request.visit?.visitor?.csrf ?? '')
    const frame = frameOf(request.visit ?? nobody, pages, {
      token: secret === '' ? '' : `${secret}.${newToken()}`,
      loadedAt: request.loadedAt,
      today: place.today(),
    })
    return sendPage(reply.code(shown.status ?? 200), render(shown.view, { ...frame, ...shown.model }))
  }
}

function asked(request: FastifyRequest) {
  return { params: lastValues(request.params), query: lastValues(request.query) }
}
