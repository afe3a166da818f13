// The site as its reader has it: in a real Chromium, from its files, and its curl commands at a real server.
// `python -m tests.site` starts the server and names both in the environment.

import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { fileURLToPath, pathToFileURL } from "node:url"
import { chromium } from "playwright-core"

const SITE = fileURLToPath(new URL("../../site/", import.meta.url))
const { CHROMIUM, MLFLOW_TRACKING_URI } = process.env
const PATIENCE = 120_000 // milliseconds, for a machine that does much else
const SIZES = { wide: { width: 1300, height: 900 }, narrow: { width: 390, height: 800 } }

const source = readFileSync(join(SITE, "assets/description.js"), "utf8")
const description = JSON.parse(source.slice(source.indexOf("{")))
const operations = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ ...operation, path, method, tag: operation.tags[0] })),
)
const sample = (id, label) =>
  operations.find((one) => one.operationId === id)["x-codeSamples"].find((one) => one.label === label).source
const url = (page) => pathToFileURL(join(SITE, page)).href

const bare = (text) => text.replace(/\s/g, "")

let browser
before(async () => {
  const switches = ["disable-gpu", "disable-quic", "disable-background-networking", "disable-component-update", "disable-sync"]
  const args = ["--no-sandbox", "--no-first-run", ...switches.map((name) => `--${name}`)]
  browser = await chromium.launch({ executablePath: CHROMIUM, args, timeout: PATIENCE })
})
after(() => browser?.close())

// Does `act` on a new page, which may neither complain nor ask for anything but files of the site.
async function withPage(act, viewport = SIZES.wide) {
  const page = await browser.newPage({ viewport })
  const wrong = []
  page.setDefaultTimeout(PATIENCE)
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()))
  page.on("pageerror", (error) => wrong.push(String(error)))
  page.on("requestfailed", (request) => wrong.push(`${request.url()} failed`))
  page.on("request", (request) => {
    if (!request.url().startsWith(url("")) && !/^(data|blob):/.test(request.url())) wrong.push(request.url())
  })
  await act(page)
  await page.close()
  assert.deepEqual(wrong, [])
}

const section = (page, operation) => page.locator(`[id="api-1/tag/${operation.tag}/${operation.operationId}"]`)

// Fails unless the operation is at the top of what the reader sees.
async function assertOpen(page, operation) {
  await section(page, operation).waitFor()
  await page.waitForFunction(
    (id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight / 2,
    `api-1/tag/${operation.tag}/${operation.operationId}`,
  )
}

test("every operation has its facts and three samples", () => {
  assert.equal(operations.length, 279)
  for (const operation of operations) {
    assert.deepEqual(operation["x-codeSamples"].map((one) => one.label), ["curl", "Python", "Python, async"])
    assert.ok(operation.description.includes(`MLflow ${operation["x-mlflow-since"]}`), operation.operationId)
    assert.ok(operation.description.includes(`**Retry class:** \`${operation["x-mlflow-retry"]}\``))
    assert.ok(operation.description.includes(operation["x-mlflow-until"] ?? ""))
    assert.equal(operation.description.includes("**Pages:**"), "x-mlflow-pagination" in operation)
    assert.equal(operation.description.includes("**Limit:**"), "x-mlflow-limit" in operation)
  }
})

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`search finds log-batch, and opens it (${size})`, async () => {
    const logBatch = operations.find((one) => one.operationId === "logBatch")
    await withPage(async (page) => {
      await page.goto(url("index.html"))
      await page.getByRole("searchbox").fill("log-batch")
      await page.keyboard.press("Enter")
      await assertOpen(page, logBatch)
    }, viewport)
  })
}

test("search finds prose", async () => {
  await withPage(async (page) => {
    await page.goto(url("docs/architecture.html"))
    await page.getByRole("searchbox").fill("retries timeouts")
    await page.locator("search a", { hasText: "Retries and timeouts" }).click()
    await page.waitForURL(/index\.html#retries-and-timeouts$/)
  })
})

test("a deep link opens its operation: one of each resource, with its facts and a sample", async () => {
  const firsts = [...new Map(operations.toReversed().map((operation) => [operation.tag, operation])).values()]
  let label = "curl" // what the reader chose last stays for the next operation
  await withPage(async (page) => {
    await page.goto(url("index.html"))
    for (const operation of firsts) {
      await page.goto(`${url("reference.html")}#tag/${operation.tag}/${operation.operationId}`)
      await assertOpen(page, operation)
      const shown = section(page, operation)
      await shown.getByText(operation.summary).first().waitFor()
      const text = await shown.innerText()
      for (const part of ["Versions:", operation["x-mlflow-since"], "Retry class:", operation["x-mlflow-retry"]]) {
        assert.ok(text.includes(part), `${operation.operationId} does not show ${part}`)
      }
      const samples = operation["x-codeSamples"]
      const { label: next, source: code } = samples[firsts.indexOf(operation) % samples.length]
      if (next !== label) {
        await shown.getByRole("button", { name: label, exact: true }).click()
        await page.getByRole("option", { name: next, exact: true }).click()
        label = next
      }
      const sample = shown.locator("pre", { hasText: code.split("\n")[0] }).first()
      await sample.waitFor()
      assert.ok(bare(await sample.textContent()).includes(bare(code)), `${operation.operationId}: ${next}`)
    }
  })
})

test("every page shows without a complaint, and every link in it leads somewhere", async () => {
  const pages = globSync("**/*.html", { cwd: SITE })
  assert.ok(pages.includes("index.html") && pages.includes("docs/contributing.html"))
  const anchors = new Map()
  const links = []
  for (const name of pages) {
    await withPage(async (page) => {
      await page.goto(url(name))
      anchors.set(url(name), await page.evaluate(() => [...document.querySelectorAll("[id]")].map((one) => one.id)))
      const found = await page.evaluate(() => [...document.querySelectorAll(".prose a, body > header a")].map((one) => one.href))
      links.push(...found.map((link) => [name, link]))
    })
  }
  const inside = links.filter(([, link]) => link.startsWith("file:"))
  assert.ok(inside.length > pages.length)
  const dead = inside.filter(([, link]) => {
    const { hash, href } = new URL(link)
    const file = href.slice(0, href.length - hash.length)
    return !existsSync(fileURLToPath(file)) || (hash && !anchors.get(file)?.includes(hash.slice(1)))
  })
  assert.deepEqual(dead, [])
})

test("nothing is wider than a telephone", async () => {
  for (const name of globSync("**/*.html", { cwd: SITE })) {
    await withPage(async (page) => {
      await page.goto(url(name))
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(width <= SIZES.narrow.width, `${name} is ${width} pixels wide`)
    }, SIZES.narrow)
  }
})

test("the curl commands work", () => {
  const cwd = mkdtempSync(join(tmpdir(), "curl-"))
  const run = (id, replaced = {}) => {
    let command = sample(id, "curl").replaceAll("http://localhost:5000", MLFLOW_TRACKING_URI)
    for (const [from, to] of Object.entries(replaced)) command = command.replaceAll(from, to)
    const output = execFileSync("sh", ["-c", command.replace("curl ", "curl -sS --fail-with-body ")], { cwd, encoding: "utf8" })
    return output.startsWith("{") ? JSON.parse(output) : output
  }
  assert.equal(run("getExperiment").experiment.experiment_id, "0")
  assert.equal(run("createExperiment").experiment_id, "1")
  const { run: made } = run("createRun")
  const ids = { "4013f860431e4501b05273f02f9188ea": made.info.run_id }
  run("logBatch", ids)
  assert.equal(run("getRun", ids).run.data.metrics.length, 2)
  run("setTag", ids)
  writeFileSync(join(cwd, "example.bin"), "any bytes")
  run("uploadArtifact", ids)
  writeFileSync(join(cwd, "example.bin"), "")
  run("downloadArtifact", ids)
  assert.equal(readFileSync(join(cwd, "example.bin"), "utf8"), "any bytes")
  assert.ok(run("searchExperiments").experiments)
})

test("another language's generator takes the description: docs/regenerating.md", () => {
  const page = readFileSync(new URL("../../docs/regenerating.md", import.meta.url), "utf8")
  const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"))
  assert.ok(page.includes(`npx openapi-typescript@${dependencies["openapi-typescript"]} generated/openapi.json -o mlflow.ts`))
  const example = page.match(/```typescript\n(.*?)```/s)[1]
  const cwd = mkdtempSync(join(tmpdir(), "typescript-"))
  const here = fileURLToPath(new URL("node_modules/", import.meta.url))
  const run = (script, ...args) => execFileSync(process.execPath, [join(here, script), ...args], { cwd, encoding: "utf8" })
  run("openapi-typescript/bin/cli.js", join(SITE, "generated/openapi.json"), "-o", "mlflow.ts")
  writeFileSync(join(cwd, "example.ts"), example.replace("http://localhost:5000", MLFLOW_TRACKING_URI))
  run("typescript/bin/tsc", "--strict", "--skipLibCheck", "--target", "esnext", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "esnext,dom", "example.ts")
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", readFileSync(join(cwd, "example.js"), "utf8")], { encoding: "utf8" })
  assert.match(output, /Default/)
})
