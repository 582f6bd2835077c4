import { describe, expect, test } from '@jest/globals'
import type { ApiObject, ListPage } from '../../../src/api/list-page.js'
import { type PageReader, readItems } from '../../../src/api/read-list.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'
import { createTestTimer } from '../../support/test-timer.js'
import { apiWith } from '../support.js'

const LIST = { endpoint: ENDPOINTS.listRunners, action: 'list the runners' }

/** A list on a server, read 100 at a time; `onRead` may change it just before a page is read. */
function serve(ids: number[], onRead: (page: number, time: number) => void = () => {}, pageSize = 100) {
  const pages: number[] = []
  let inFlight = 0
  let maxInFlight = 0
  const readPage: PageReader = async (page): Promise<ListPage> => {
    pages.push(page)
    const time = pages.filter((one) => one === page).length
    inFlight++
    maxInFlight = Math.max(maxInFlight, inFlight)
    await new Promise((resolve) => setImmediate(resolve))
    onRead(page, time)
    const items = ids.slice((page - 1) * pageSize, page * pageSize).map((id) => ({ id }))
    inFlight--
    return { total: ids.length, items, linksToNext: page * pageSize < ids.length, etag: undefined }
  }
  return { readPage, pages, maxInFlight: () => maxInFlight }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

async function read(readPage: PageReader) {
  const infos: string[] = []
  const warnings: string[] = []
  let readings = 0
  const begin = () => {
    readings++
    const ids: number[] = []
    return { ids, take: ({ id }: ApiObject) => ids.push(Number(id)) }
  }
  const api = apiWith({
    log: {
      info: (line) => infos.push(line),
      warning: (line) => warnings.push(line),
      notice: () => {},
      debug: () => {},
    },
  })
  const { ids } = await readItems(api, LIST, (object) => object, begin, readPage)
  return { ids, infos, warnings, readings }
}

describe('a list at rest', () => {
  test.each([
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 1],
    [101, 2],
    [1_000, 10],
    [10_000, 100],
  ])('%i objects are read in %i requests, in order, each once', async (count, requests) => {
    const server = serve(upTo(count))
    const { ids, infos, warnings } = await read(server.readPage)
    expect(ids).toEqual(upTo(count))
    expect(server.pages).toEqual(upTo(requests))
    expect([infos, warnings]).toEqual([[], []])
  })

  test('page 1 is awaited alone, then 8 are under way at once and never more', async () => {
    const underWay: number[] = []
    const server = serve(upTo(5_000))
    let asked = 0
    let answered = 0
    await read(async (page) => {
      asked++
      underWay.push(asked - answered)
      const answer = await server.readPage(page)
      answered++
      return answer
    })
    expect(underWay.slice(0, 3)).toEqual([1, 1, 2])
    expect(Math.max(...underWay)).toBe(8)
    expect(server.maxInFlight()).toBe(8)
  })

  test('pages are handed on in order although they come in any', async () => {
    const server = serve(upTo(1_000))
    const { ids } = await read(async (page) => {
      const answer = await server.readPage(page)
      await new Promise((resolve) => setTimeout(resolve, page % 2 === 0 ? 6 : 0))
      return answer
    })
    expect(ids).toEqual(upTo(1_000))
  })

  test('no more pages are ahead of the one handed on than are read at once', async () => {
    let asked = 0
    let taken = 0
    let ahead = 0
    const server = serve(upTo(3_000))
    await readItems(
      apiWith({}),
      LIST,
      (object) => object,
      () => ({
        take: () => {
          ahead = Math.max(ahead, asked - Math.floor(taken / 100))
          taken++
        },
      }),
      (page) => {
        asked = page
        return server.readPage(page)
      },
    )
    expect(ahead).toBe(8)
  })

  test('a server with smaller pages than asked for', async () => {
    const server = serve(upTo(95), undefined, 30)
    expect((await read(server.readPage)).ids).toEqual(upTo(95))
    expect(server.pages).toEqual([1, 2, 3, 4])
  })
})

describe('a list that shifts', () => {
  test('nothing is lost because something before it vanished', async () => {
    const ids = upTo(300)
    const server = serve(ids, (page, time) => {
      if (page === 2 && time === 1) ids.splice(ids.indexOf(5), 1)
    })
    const result = await read(server.readPage)
    expect(result.ids).toEqual(upTo(300).filter((id) => id !== 5))
    expect(result.readings).toBe(2)
    expect(result.infos).toEqual(['The list of runners changed while it was read (299 found, 299 counted).'])
    expect(result.warnings).toEqual([])
  })

  test('nothing comes twice because something was put before it', async () => {
    const ids = upTo(300)
    const server = serve(ids, (page, time) => {
      if (page === 2 && time === 1) ids.unshift(999)
    })
    const result = await read(server.readPage)
    expect(result.ids).toEqual([999, ...upTo(300)])
    expect(result.readings).toBe(2)
  })

  test('one that grows by a page is read to its new end', async () => {
    const ids = upTo(150)
    const server = serve(ids, (page, time) => {
      if (page === 2 && time === 1) ids.push(...upTo(400).slice(150))
    })
    expect((await read(server.readPage)).ids).toEqual(upTo(400))
  })

  test('one that shrinks to nothing', async () => {
    const ids = upTo(250)
    const server = serve(ids, (page, time) => {
      if (page === 2 && time === 1) ids.length = 0
    })
    expect((await read(server.readPage)).ids).toEqual([])
  })

  test('one that never rests is read four times, nothing that stays is lost, and a warning says so', async () => {
    const stays = upTo(400).slice(50)
    const ids = upTo(400)
    const server = serve(ids, (page) => {
      if (page === 3) ids.shift()
    })
    const result = await read(server.readPage)
    expect(server.pages.filter((page) => page === 1)).toHaveLength(4)
    expect(result.ids).toEqual(expect.arrayContaining(stays))
    expect(new Set(result.ids).size).toBe(result.ids.length)
    expect(result.warnings).toEqual([
      'The list of runners changed each of the 4 times it was read; some may be missing.',
    ])
  })

  test('what only the last reading finds is added, without a warning if that was at rest', async () => {
    const ids = upTo(300)
    let readings = 0
    const server = serve(ids, (page) => {
      if (page === 1) readings++
      if (page === 2 && readings < 4) ids.shift()
    })
    const result = await read(server.readPage)
    expect(result.ids).toEqual(expect.arrayContaining(upTo(300).slice(3)))
    expect(result.warnings).toEqual([])
  })

  test('two readings with the same total and other members are no sign of rest', async () => {
    const ids = upTo(150)
    let readings = 0
    const server = serve(ids, (page) => {
      if (page === 1) readings++
      if (page !== 2 || readings > 2) return
      ids.unshift(1_000 + readings)
      ids.pop()
    })
    const result = await read(server.readPage)
    expect(result.ids).toEqual([1_002, 1_001, ...upTo(148)])
    expect(result.warnings).toEqual([])
  })

  test.each<[string, (reading: number, page: number) => { total: number; ids: number }]>([
    ['the number of objects', (reading) => ({ total: 160, ids: reading === 1 ? 150 : 149 })],
    ['the count', (reading) => ({ total: reading === 1 ? 161 : 160, ids: 150 })],
    ['the count, in the middle', (reading, page) => ({ total: reading === 2 && page === 1 ? 159 : 160, ids: 150 })],
  ])('one that disagrees with its count is read a third time where %s changes', async (_, state) => {
    let reading = 0
    const result = await read(async (page) => {
      if (page === 1) reading++
      const { total, ids } = state(reading, page)
      const items = upTo(ids).slice((page - 1) * 100, page * 100)
      return { total, items: items.map((id) => ({ id })), linksToNext: page === 1, etag: undefined }
    })
    expect(result.readings).toBe(3)
  })

  test('a count that never agrees with the list is not read for ever', async () => {
    const server = serve(upTo(150))
    const result = await read(async (page) => ({ ...(await server.readPage(page)), total: 160 }))
    expect(result.ids).toEqual(upTo(150))
    expect(result.readings).toBe(2)
    expect(result.warnings).toEqual([
      'The server counts 160 runners but lists 150, in two readings; using the listed ones.',
    ])
  })
})

test('a count of everything beside a list of little is no reason to leaf on', async () => {
  const server = serve([7])
  const result = await read(async (page) => ({ ...(await server.readPage(page)), total: 10_000 }))
  expect([result.ids, server.pages]).toEqual([[7], [1, 1]])
})

test('a page that fails ends the reading once nothing is under way any more', async () => {
  const server = serve(upTo(2_000))
  let underWay = 0
  const reading = read(async (page) => {
    underWay++
    try {
      const answer = await server.readPage(page)
      if (page === 4) throw new Error('no page 4')
      await new Promise((resolve) => setTimeout(resolve, 5))
      return answer
    } finally {
      underWay--
    }
  })
  await expect(reading).rejects.toThrow('no page 4')
  expect(underWay).toBe(0)
  expect(Math.max(...server.pages)).toBeLessThan(20)
})

test('a long reading says every few seconds how far it has come', async () => {
  const infos: string[] = []
  const timer = createTestTimer()
  const { readPage } = serve(upTo(300))
  await readItems(
    apiWith({ timer, log: { info: (line) => infos.push(line), warning: () => {}, notice: () => {}, debug: () => {} } }),
    LIST,
    (object) => object,
    () => ({ take: () => {} }),
    async (page) => {
      await timer.sleep(page === 1 ? 6_000 : 3_000)
      return readPage(page)
    },
  )
  expect(infos).toEqual(['Read 200 of 300 runners so far.'])
})
