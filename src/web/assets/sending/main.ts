/**
 * Sends the form with files in it and shows how much has gone. Without this script the browser sends the form itself, and
 * the same page follows.
 */
import { sentWords } from './sent-words.ts'

type Parts = {
  readonly form: HTMLFormElement
  readonly send: HTMLButtonElement
  readonly sending: HTMLElement
  readonly words: HTMLElement
  readonly bar: HTMLProgressElement
  readonly stop: HTMLButtonElement
  readonly broken: HTMLElement
}

begin()

function begin(): void {
  const found = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind
  const form = found<HTMLFormElement>('send')
  const send = form.querySelector<HTMLButtonElement>('[type=submit]') as HTMLButtonElement
  const parts: Parts = {
    form,
    send,
    sending: found('sending'),
    words: found('sending-words'),
    bar: found('sending-bar'),
    stop: found('stop'),
    broken: found('broken'),
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sendForm(parts)
  })
}

function sendForm(parts: Parts): void {
  const { form, send, sending, words, bar, stop, broken } = parts
  const request = new XMLHttpRequest()
  let gone = sentWords(0, 0)
  const show = (sent: number, whole: number) => {
    gone = sentWords(sent, whole)
    words.textContent = sent < whole ? gone : `${gone}. It is being taken in`
    bar.max = whole
    bar.value = sent
  }
  const end = (what: string | null) => {
    removeEventListener('beforeunload', askBeforeLeaving)
    sending.hidden = true
    send.disabled = false
    broken.hidden = what === null
    broken.textContent = what ?? ''
    send.focus()
  }
  const cannot = () =>
    end(
      `Sending broke off: ${gone}. What had not arrived whole was not kept. Look whether you are still on the network and whether the file was changed or moved since you chose it. What you chose is still chosen: press Send to try again.`,
    )
  stop.onclick = () => {
    request.abort()
    end('You stopped it. What had not arrived whole was not kept. What you chose is still chosen.')
  }
  request.upload.onprogress = ({ loaded, total }) => show(loaded, total)
  request.onerror = cannot
  // The page it leads to is loaded by the browser itself: here only its address is wanted.
  request.onreadystatechange = () => {
    const { readyState, responseURL } = request
    if (readyState !== XMLHttpRequest.HEADERS_RECEIVED || isSamePage(responseURL)) return
    removeEventListener('beforeunload', askBeforeLeaving)
    request.abort()
    location.assign(responseURL)
  }
  request.onload = () => {
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main')
    const isOurForm = answer?.querySelector('#send') !== null
    if (answer === null || answer === undefined) cannot()
    else if (isOurForm) follow(answer)
    else end(whatItSays(answer))
  }
  broken.hidden = true
  sending.hidden = false
  send.disabled = true
  show(0, sizeOf(form))
  stop.focus()
  addEventListener('beforeunload', askBeforeLeaving)
  request.open('POST', form.action)
  request.send(new FormData(form))
}

/** Somebody who leaves while it is sent breaks it off: the browser asks whether they mean to. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

const isSamePage = (address: string) => new URL(address, location.href).pathname === location.pathname

/** Bytes of the chosen files. */
function sizeOf(form: HTMLFormElement): number {
  const field = form.querySelector<HTMLInputElement>('[type=file]')
  return [...(field?.files ?? [])].reduce((sum, file) => sum + file.size, 0)
}

/** The same page again, with what was refused and why. */
function follow(answer: HTMLElement): void {
  removeEventListener('beforeunload', askBeforeLeaving)
  document.getElementById('main')?.replaceWith(answer)
  begin()
  answer.focus()
  scrollTo(0, 0)
}

/** Heading and text of a page that says why not. */
function whatItSays(answer: HTMLElement): string {
  const heading = answer.querySelector('h1')?.textContent ?? ''
  const text = answer.querySelector('p')?.textContent ?? ''
  return `${heading}. ${text} What you chose is still chosen.`
}
