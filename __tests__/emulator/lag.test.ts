import { describe, expect, test } from '@jest/globals'
import type { Runner } from '../../emulator/model.js'
import { type Octo, withOcto } from './support.js'

const PATH = '/orgs/octo-org/actions/runners'
const JIT = { name: 'jit', runner_group_id: 1, labels: ['x'] }

const call = (octo: Octo, method: string, tail = '', json?: unknown) =>
  octo.ask(method, `${PATH}${tail}`, { token: octo.tokens.classic, json })
const names = async (octo: Octo): Promise<string[]> => (await call(octo, 'GET')).body.runners.map(({ name }) => name)
const generate = async (octo: Octo): Promise<number> =>
  (await call(octo, 'POST', '/generate-jitconfig', JIT)).body.runner.id
const busy = async (octo: Octo, id: number): Promise<boolean> =>
  (await octo.ask<Runner>('GET', `${PATH}/${id}`, { token: octo.tokens.classic })).body.busy
/** Without sample runners. */
const withNone = (run: (octo: Octo) => Promise<void>) => withOcto(run, { runners: false })

describe('a new runner', () => {
  test('shows at once if nothing else is said', async () => {
    await withNone(async (octo) => {
      const id = await generate(octo)
      expect((await call(octo, 'GET', `/${id}`)).status).toBe(200)
      expect(await names(octo)).toEqual(['jit'])
    })
  })

  test('shows after so many requests, of the list or of itself', async () => {
    await withNone(async (octo) => {
      octo.emulator.world.lag.appear = { requests: 3 }
      const id = await generate(octo)
      expect((await call(octo, 'GET', `/${id}`)).status).toBe(404)
      expect(await names(octo)).toEqual([])
      expect(await names(octo)).toEqual([])
      expect(await names(octo)).toEqual(['jit'])
      expect((await call(octo, 'GET', `/${id}`)).status).toBe(200)
    })
  })

  test('shows when its time has come by the clock given', async () => {
    await withNone(async (octo) => {
      let now = 1000
      Object.assign(octo.emulator.world.lag, { appear: { ms: 5000 }, now: () => now })
      const id = await generate(octo)
      now += 4999
      expect(await names(octo)).toEqual([])
      expect((await call(octo, 'GET', `/${id}`)).status).toBe(404)
      now += 1
      expect(await names(octo)).toEqual(['jit'])
    })
  })

  test('can be deleted while it is hidden', async () => {
    await withNone(async (octo) => {
      octo.emulator.world.lag.appear = { requests: 99 }
      const id = await generate(octo)
      expect(octo.emulator.world.runners('octo-org')).toHaveLength(1)
      expect((await call(octo, 'DELETE', `/${id}`)).status).toBe(204)
      expect((await call(octo, 'DELETE', `/${id}`)).status).toBe(404)
      expect(octo.emulator.world.runners('octo-org')).toEqual([])
    })
  })

  test('holds its name while it is hidden: 409', async () => {
    await withNone(async (octo) => {
      octo.emulator.world.lag.appear = { requests: 99 }
      octo.emulator.faults.add({ path: /generate-jitconfig/, cut: 'before-headers', afterHandling: true })
      await expect(generate(octo)).rejects.toThrow()
      expect(await names(octo)).toEqual([])
      expect((await call(octo, 'POST', '/generate-jitconfig', JIT)).status).toBe(409)
    })
  })
})

describe('a deleted runner', () => {
  test('is listed in its place for so many requests', async () => {
    await withNone(async (octo) => {
      const { world } = octo.emulator
      const [first] = ['a', 'b'].map((name) => world.addRunner('octo-org', { name }))
      world.lag.vanish = { requests: 2 }
      expect((await call(octo, 'DELETE', `/${first?.id}`)).status).toBe(204)
      expect(world.runners('octo-org').map(({ name }) => name)).toEqual(['b'])
      expect((await call(octo, 'DELETE', `/${first?.id}`)).status).toBe(404)
      expect(await names(octo)).toEqual(['a', 'b'])
      expect((await call(octo, 'GET', `/${first?.id}`)).status).toBe(200)
      expect(await names(octo)).toEqual(['b'])
      expect((await call(octo, 'GET', `/${first?.id}`)).status).toBe(404)
    })
  })

  test('is listed for so long, and its name is free at once', async () => {
    await withNone(async (octo) => {
      const { world } = octo.emulator
      let now = 0
      Object.assign(world.lag, { vanish: { ms: 100 }, now: () => now })
      await call(octo, 'DELETE', `/${await generate(octo)}`)
      expect(await names(octo)).toEqual(['jit'])
      await generate(octo)
      expect(await names(octo)).toEqual(['jit', 'jit'])
      now = 100
      expect(await names(octo)).toEqual(['jit'])
    })
  })
})

describe('the end of a job', () => {
  test('shows late: busy and not to be deleted meanwhile', async () => {
    await withNone(async (octo) => {
      const { world } = octo.emulator
      world.lag.idle = { requests: 3 }
      const { id } = world.addRunner('octo-org', { name: 'a', busy: true })
      world.updateRunner('octo-org', id, { busy: false })
      expect(await busy(octo, id)).toBe(true)
      expect((await call(octo, 'DELETE', `/${id}`)).status).toBe(422)
      expect(await busy(octo, id)).toBe(true)
      expect(await busy(octo, id)).toBe(false)
      expect((await call(octo, 'DELETE', `/${id}`)).status).toBe(204)
    })
  })

  test('shows when both the requests and the time have passed', async () => {
    await withNone(async (octo) => {
      const { world } = octo.emulator
      let now = 0
      Object.assign(world.lag, { idle: { requests: 1, ms: 10_000 }, now: () => now })
      const { id } = world.addRunner('octo-org', { name: 'a', busy: true })
      world.updateRunner('octo-org', id, { busy: false })
      expect(await busy(octo, id)).toBe(true)
      expect(await busy(octo, id)).toBe(true)
      now = 10_000
      expect(await busy(octo, id)).toBe(false)
      world.lag.reset()
      expect(world.lag).toMatchObject({ appear: {}, vanish: {}, idle: {} })
    })
  })
})

describe('the name of a just-in-time runner', () => {
  test('stays taken, its runner listed or not, where the world says so', async () => {
    await withNone(async (octo) => {
      octo.emulator.world.holdJitNames = true
      const id = await generate(octo)
      await call(octo, 'DELETE', `/${id}`)
      expect(await names(octo)).toEqual([])
      expect((await call(octo, 'POST', '/generate-jitconfig', JIT)).status).toBe(409)
    })
  })

  test('can be held without any runner', async () => {
    await withNone(async (octo) => {
      octo.emulator.world.homeOf('octo-org').heldNames.add('jit')
      expect((await call(octo, 'POST', '/generate-jitconfig', JIT)).status).toBe(409)
      expect((await call(octo, 'POST', '/generate-jitconfig', { ...JIT, name: 'other' })).status).toBe(201)
    })
  })
})

test('an old server answers 500 where a busy runner is to be deleted', async () => {
  await withOcto(async (octo) => {
    octo.emulator.world.oldServer = true
    const id = octo.runners.organization.find((runner) => runner.busy)?.id
    const { status, body } = await call(octo, 'DELETE', `/${id}`)
    expect([status, body.message]).toEqual([500, 'Server Error'])
    expect(octo.emulator.world.runners('octo-org')).toHaveLength(4)
  })
})
