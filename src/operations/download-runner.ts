import { isAbsolute } from 'node:path'
import { choosePlatform } from '../github/platform.js'
import { provideRunner } from '../packages/provide-runner.js'
import type { OperationCode, Step } from './operation.js'

export const downloadRunner: OperationCode = {
  checks: [hasPlatform, hasToolCache, directoryIsUnpacked],
  warnings(inputs) {
    const registers = inputs.operation.includes('create-registration-token')
    if (!registers || !inputs.extract || inputs['runner-directory'] !== undefined) return []
    return [
      'Input runner-directory is not set: runner-path is the shared directory in the tool cache, in which config.sh must not run. Set runner-directory: ${{ runner.temp }}/runner.',
    ]
  },
  async run(context) {
    const { inputs, machine } = context
    const { path, version, sha256, cacheHit } = await provideRunner(context, {
      platform: choosePlatform(inputs['runner-os'], inputs['runner-architecture'], machine),
      version: inputs['runner-version'],
      sha256: inputs['runner-sha256'],
      allowUnverified: inputs['allow-unverified'],
      directory: inputs['runner-directory'],
      extract: inputs.extract,
      toolCache: machine.toolCache,
    })
    return {
      outputs: {
        'runner-path': path,
        'runner-version': version,
        'runner-sha256': sha256 ?? '',
        'cache-hit': String(cacheHit),
      },
    }
  },
}

function hasPlatform({ inputs, machine }: Step): string[] {
  choosePlatform(inputs['runner-os'], inputs['runner-architecture'], machine)
  return []
}

function hasToolCache({ machine: { toolCache } }: Step): string[] {
  if (isAbsolute(toolCache)) return []
  return [
    toolCache === ''
      ? 'operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not set; the Actions runner sets it.'
      : `operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not an absolute path ("${toolCache}").`,
  ]
}

function directoryIsUnpacked({ inputs }: Step): string[] {
  if (inputs['runner-directory'] === undefined || inputs.extract) return []
  return ['runner-directory: it takes an unpacked runner; leave it out, or leave out extract: false.']
}
