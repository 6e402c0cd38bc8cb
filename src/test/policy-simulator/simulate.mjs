// Reads one simulation as JSON on each line and answers each with one line: {"decision": …} or {"error": …}.
// Context keys that the action does not know are an error: a test must not pass because of a key that never comes.
import { createInterface } from 'node:readline'
import { runSimulation } from '@cloud-copilot/iam-simulate'

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))))
}

async function answer(simulation) {
  const outcome = await runSimulation(simulation, {})
  if (outcome.resultType === 'error') {
    return { error: outcome.errors }
  }
  const ignored = [outcome.result, ...(outcome.results ?? [])].flatMap((result) => result?.ignoredContextKeys ?? [])
  return ignored.length > 0 ? { error: { ignoredContextKeys: ignored } } : { decision: outcome.overallResult }
}
