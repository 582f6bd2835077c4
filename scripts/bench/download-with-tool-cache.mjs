// What an action does that has only @actions/tool-cache: download, hash, extract, cache. Parameters: URL, SHA-256, version.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { cacheDir, downloadTool, extractTar } from '@actions/tool-cache'

const [, , url, sha256, version] = process.argv
const archive = await downloadTool(url)
const hash = createHash('sha256')
await pipeline(createReadStream(archive), hash)
if (hash.digest('hex') !== sha256) throw new Error('wrong checksum')
await cacheDir(await extractTar(archive), 'actions-runner', version, 'linux-x64')
