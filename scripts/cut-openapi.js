/**
 * Cuts GitHub's API description down to what this project and its emulator use: `npm run openapi`.
 *
 * Fetches the npm package `@octokit/openapi` into a temporary directory and writes `__tests__/data/openapi/`. Prose goes;
 * schemas and examples stay whole.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = '@octokit/openapi'
const VERSION = '23.0.2'
const PRODUCTS = {
  'api.github.com': 'github.com: Free, Pro and Team',
  ghec: 'GitHub Enterprise Cloud, on github.com and with data residency on `*.ghe.com`',
  'ghes-3.17': 'GitHub Enterprise Server 3.17',
  'ghes-3.19': 'GitHub Enterprise Server 3.19',
}
const TARGET = fileURLToPath(new URL('../__tests__/data/openapi/', import.meta.url))

const METHODS = ['get', 'put', 'post', 'patch', 'delete']
const SCOPE = String.raw`/(?:repos/\{owner\}/\{repo\}|orgs/\{org\}|enterprises/\{enterprise\})`
/** Paths to keep, each with the methods to keep of it. */
const KEPT = [
  [/^\/app$/, ['get']],
  [/^\/app\/installations\/\{installation_id\}$/, METHODS],
  [/^\/app\/installations\/\{installation_id\}\/access_tokens$/, METHODS],
  [/^\/installation\/(?:repositories|token)$/, METHODS],
  [/^\/(?:repos\/\{owner\}\/\{repo\}|(?:orgs|users|enterprises)\/\{\w+\})\/installation$/, METHODS],
  [/^\/user\/installations(?:\/\{installation_id\}\/repositories(?:\/\{repository_id\})?)?$/, METHODS],
  [/^\/repos\/\{owner\}\/\{repo\}$/, ['get']],
  [/^\/repos\/\{owner\}\/\{repo\}\/releases\/tags\/\{tag\}$/, ['get']],
  [new RegExp(`^${SCOPE}/actions/runners(?:/.+)?$`), METHODS],
  [new RegExp(`^${SCOPE}/actions/runner-groups$`), METHODS],
]

/** Keys that hold text for people, or nothing that a validator reads. `description` must stay, if empty, on responses. */
const PROSE = new Set([
  'summary',
  'tags',
  'externalDocs',
  'x-github',
  'x-octokit',
  'x-githubEnterprise',
  'x-displayName',
])

/** A `properties` map and its like hold names of the API's, of which some (`description`) look like keywords. */
const MAPS_OF_NAMES = new Set(['properties', 'schemas', 'examples', 'parameters', 'responses', 'headers', 'content'])

/** Values of the API, to be kept as they are. */
const LITERALS = new Set(['example', 'value', 'default', 'enum', 'required'])

function withoutProse(node, inMapOfNames = false) {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item))
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).flatMap(([key, value]) => {
    if (inMapOfNames) return [[key, withoutProse(value)]]
    if (PROSE.has(key)) return []
    if (key === 'description' && typeof value === 'string') return []
    if (LITERALS.has(key)) return [[key, value]]
    return [[key, withoutProse(value, MAPS_OF_NAMES.has(key) && !Array.isArray(value))]]
  })
  return Object.fromEntries(kept)
}

/** OpenAPI demands a description of every response. */
function withResponseDescriptions(responses = {}) {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      response.$ref ? response : { description: '', ...response },
    ]),
  )
}

function keptPaths(paths) {
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, item]) => {
      const methods = KEPT.find(([pattern]) => pattern.test(path))?.[1] ?? []
      const operations = methods.filter((method) => item[method]).map((method) => [method, withoutProse(item[method])])
      for (const [, operation] of operations) operation.responses = withResponseDescriptions(operation.responses)
      return operations.length > 0 ? [[path, Object.fromEntries(operations)]] : []
    }),
  )
}

/** Follows every `$ref` from the paths, and gathers what they name. */
function gatherComponents(paths, all) {
  const components = {}
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return
    if (typeof node.$ref === 'string') {
      const [kind, name] = node.$ref.replace('#/components/', '').split('/')
      components[kind] ??= {}
      if (components[kind][name] !== undefined) return
      let component = withoutProse(all[kind][name])
      if (kind === 'responses') component = withResponseDescriptions({ component }).component
      components[kind][name] = component
      visit(component)
      return
    }
    for (const value of Object.values(node)) visit(value)
  }
  visit(paths)
  return components
}

function sorted(map) {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** JSON with a path or a component a line: small, and a new version still shows a readable difference. */
function lines({ paths, components, ...head }) {
  const object = (map, item) =>
    `{\n${Object.entries(map)
      .map(([key, value]) => `${JSON.stringify(key)}:${item(value)}`)
      .join(',\n')}\n}`
  return `${object({ ...head, paths, components }, (value) => {
    if (value === paths) return object(paths, (one) => JSON.stringify(one))
    if (value === components) return object(components, (map) => object(map, (one) => JSON.stringify(one)))
    return JSON.stringify(value)
  })}\n`
}

function cut(product, description) {
  const paths = keptPaths(description.paths)
  const components = gatherComponents(paths, description.components)
  return {
    openapi: description.openapi,
    info: {
      title: `GitHub REST API (${product}): installations and self-hosted runners`,
      version: description.info.version,
      license: description.info.license,
    },
    servers: [{ url: '/' }],
    paths: sorted(paths),
    components: Object.fromEntries(Object.entries(sorted(components)).map(([kind, map]) => [kind, sorted(map)])),
  }
}

function fetchPackage(directory) {
  // npm is a script of its own on Windows, which only a shell starts; every argument is a constant of ours.
  const npm = (...args) =>
    execFileSync('npm', args, {
      cwd: directory,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
  writeFileSync(join(directory, 'package.json'), '{"private":true}')
  npm('install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `${PACKAGE}@${VERSION}`)
  return join(directory, 'node_modules', PACKAGE)
}

function readme(license) {
  const rows = Object.entries(PRODUCTS).map(([product, meaning]) => `| \`${product}.json\` | ${meaning} |`)
  return `# GitHub's API description, cut to what runner-kit uses

Made by \`npm run openapi\` (\`scripts/cut-openapi.js\`) from the npm package \`${PACKAGE}\` ${VERSION}, which carries GitHub's
own OpenAPI description. Do not edit: change the script and run it again.

| file | product |
|---|---|
${rows.join('\n')}

Kept: GitHub App installations and their tokens, a user's installations, self-hosted runners and runner groups, one
repository, one release by its tag, and every schema and example that these refer to. Prose is left out.

Licence of the data: ${license.split('\n')[0]}, as follows.

${license
  .trim()
  .split('\n')
  .map((line) => `> ${line}`.trimEnd())
  .join('\n')}
`
}

const directory = mkdtempSync(join(tmpdir(), 'runner-kit-openapi-'))
try {
  const source = fetchPackage(directory)
  mkdirSync(TARGET, { recursive: true })
  for (const product of Object.keys(PRODUCTS)) {
    const description = JSON.parse(readFileSync(join(source, 'generated', `${product}.json`), 'utf8'))
    const result = cut(product, description)
    const text = lines(result)
    writeFileSync(join(TARGET, `${product}.json`), text)
    console.log(`${product}: ${Object.keys(result.paths).length} paths, ${text.length} characters`)
  }
  writeFileSync(join(TARGET, 'README.md'), readme(readFileSync(join(source, 'LICENSE'), 'utf8')))
} finally {
  rmSync(directory, { recursive: true, force: true })
}
