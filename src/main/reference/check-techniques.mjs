// Looks up every action that a technique requires, so that a rule does not wait for an action that is gone.
//   run check-techniques.mjs                    in the pinned data
//   run check-techniques.mjs --latest           in the newest that is published
//   run check-techniques.mjs [--latest] FILE    for another file of techniques
// Exits 1 and names technique and action for each that is gone. A technique that is marked "retired" or "unlisted" may name such.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PACKAGE, pinned, withLatest } from './iam-data.mjs'

const TECHNIQUES = fileURLToPath(new URL('../resources/privilege/techniques.json', import.meta.url))
const USAGE = 'usage: check-techniques.mjs [--latest] [FILE]'

const args = process.argv.slice(2)
const latest = args.includes('--latest')
const files = args.filter((arg) => arg !== '--latest')
if (args.length > files.length + 1 || files.length > 1 || files.some((file) => file.startsWith('-'))) {
  stop(2, USAGE)
}
const techniques = read(files[0] ?? TECHNIQUES)
const { version, gone } = latest ? await withLatest(lookUp) : await lookUp(pinned())
gone.forEach(({ id, action }) => console.error(`${id}: ${action} is not an action in ${PACKAGE} ${version}`))
if (gone.length > 0) {
  stop(1, `${gone.length} of the actions that techniques require are gone`)
}
console.log(`${techniques.length} techniques: all their actions are in ${PACKAGE} ${version}`)

function read(file) {
  let content
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    stop(2, `cannot read ${file}: ${error.message}`)
  }
  if (!Array.isArray(content)) {
    stop(2, `${file} must be an array of techniques`)
  }
  content.forEach((technique) => check(file, technique))
  return content
}

function check(file, technique) {
  const actions = [technique?.requires].flat(2)
  if (typeof technique?.id !== 'string' || actions.length === 0 || !actions.every(isAction)) {
    stop(2, `${file}: a technique needs an "id" and "requires" with actions like "lambda:CreateFunction": ${JSON.stringify(technique)}`)
  }
}

function isAction(action) {
  return typeof action === 'string' && /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action)
}

async function lookUp(data) {
  const gone = []
  for (const { id, requires } of techniques.filter(({ retired, unlisted }) => !retired && !unlisted)) {
    for (const action of new Set(requires.flat())) {
      if (!(await exists(data, action))) {
        gone.push({ id, action })
      }
    }
  }
  return { version: data.version, gone }
}

async function exists(data, action) {
  const [service, name] = action.split(':')
  return (await data.iamServiceExists(service)) && (await data.iamActionExists(service, name))
}

function stop(code, message) {
  console.error(message)
  process.exit(code)
}
