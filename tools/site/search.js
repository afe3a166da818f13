// Finds the entries that hold every word, those first that have the words in their title, or in what they are part of.
const box = document.querySelector("search input")
const results = document.querySelector("search ol")
const root = document.body.dataset.root

function find(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return []
  const count = (text) => words.filter((word) => text.toLowerCase().includes(word)).length
  const rank = (entry) => 2 * count(entry.title) + count(entry.of)
  return index
    .filter((entry) => count(`${entry.title} ${entry.of} ${entry.text}`) === words.length)
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, 12)
}

function show() {
  results.replaceChildren(
    ...find(box.value).map((entry) => {
      const link = document.createElement("a")
      const of = document.createElement("small")
      link.href = `${root}/${entry.address}`
      of.textContent = entry.of
      link.append(entry.title, of)
      const item = document.createElement("li")
      item.append(link)
      return item
    }),
  )
  results.hidden = !results.childElementCount
}

box.addEventListener("input", show)
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter") results.querySelector("a")?.click()
})
addEventListener("keydown", (event) => {
  if (event.key === "Escape") results.hidden = true
  if (event.key === "/" && !event.target.closest("input, textarea")) {
    event.preventDefault()
    box.focus()
  }
})
addEventListener("click", (event) => {
  if (!event.target.closest("search") || event.target.closest("search a")) results.hidden = true
})
