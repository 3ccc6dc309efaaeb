/** Narrows the lists of the reference while something is typed. Without it the form asks the server. */
const field = document.getElementById('find') as HTMLInputElement | null
const found = document.getElementById('found')
const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-find]')]

field?.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\s+/)
  let count = 0
  for (const row of rows) {
    const fits = words.every((word) => row.dataset.find?.toLowerCase().includes(word))
    row.hidden = !fits
    if (fits) count++
  }
  if (found !== null)
    found.textContent =
      field.value === '' ? '' : `${count} here with this in name or title. Find looks through everything.`
})
