/** Loads a page again while work goes on, as long as nobody is using it. Without this script its link does the same. */
const pause = 3000

setTimeout(function again() {
  const isUsed = document.hidden || document.activeElement !== document.body || String(getSelection()) !== ''
  if (isUsed) setTimeout(again, pause)
  else location.reload()
}, pause)
