import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { ifExists, ignoringErrors, makeDirectory, removeIfEmpty, writeAll } from '../../../src/files/files.js'
import { requires } from '../../support/requires.js'
import '../http/one-realm.js'

afterAll(removeTemporaryDirectories)

let directory: string
beforeEach(() => {
  directory = makeTemporaryDirectory('files')
  writeFileSync(join(directory, 'file'), 'text')
})

test('what does not exist is undefined, and any other failure an error', () => {
  expect(ifExists(() => readFileSync(join(directory, 'file'), 'utf8'))).toBe('text')
  expect(ifExists(() => readFileSync(join(directory, 'missing')))).toBeUndefined()
  expect(ifExists(() => readFileSync(join(directory, 'file', 'below')))).toBeUndefined()
  expect(() => ifExists(() => readFileSync(directory))).toThrow('EISDIR')
  expect(ignoringErrors(() => readFileSync(directory))).toBeUndefined()
})

test('a directory is removed if it is empty', () => {
  const inner = join(directory, 'inner')
  mkdirSync(inner)
  removeIfEmpty(inner)
  expect(existsSync(inner)).toBe(false)
  removeIfEmpty(inner)
  removeIfEmpty(directory)
  expect(existsSync(directory)).toBe(true)
  expect(() => removeIfEmpty(join(directory, 'file'))).toThrow('ENOTDIR')
})

test('a directory is made with those above it', () => {
  const inner = join(directory, 'a', 'b')
  makeDirectory(inner)
  makeDirectory(inner)
  expect(existsSync(inner)).toBe(true)
  expect(() => makeDirectory(join(directory, 'file', 'below'))).toThrow('ENOTDIR')
  expect(() => makeDirectory(join(directory, 'file'))).toThrow('EEXIST')
})

describe('another process', () => {
  const inner = () => join(directory, 'a', 'b')
  const racing = (meanwhile: (count: number) => void) => {
    let count = 0
    return (path: string) => {
      try {
        mkdirSync(path)
      } finally {
        meanwhile(++count)
      }
    }
  }

  test('makes the directory above at the same moment', () => {
    const mkdir = racing((count) => {
      if (count === 1) mkdirSync(dirname(inner()))
    })
    makeDirectory(inner(), mkdir)
    expect(existsSync(inner())).toBe(true)
  })

  test('makes the directory itself at the same moment', () => {
    const mkdir = racing((count) => {
      if (count === 1) mkdirSync(inner(), { recursive: true })
    })
    makeDirectory(inner(), mkdir)
    expect(existsSync(inner())).toBe(true)
  })

  test('removes the directory above again', () => {
    const mkdir = racing((count) => {
      if (count === 2) rmdirSync(dirname(inner()))
    })
    makeDirectory(inner(), mkdir)
    expect(existsSync(inner())).toBe(true)
  })
})

test('a directory above a link that leads nowhere is not made', () => {
  symlinkSync(join(directory, 'nowhere'), join(directory, 'link'))
  expect(() => makeDirectory(join(directory, 'link', 'below', 'it'))).toThrow('EEXIST')
})

requires('a file system that takes no directories: /proc', existsSync('/proc/self'), () => {
  test('no directory can be made there, and that ends', () => {
    expect(() => makeDirectory('/proc/runner-kit/a')).toThrow('ENOENT')
  })
})

test('bytes are written where the last call ended, or at a position', () => {
  const file = join(directory, 'file')
  const fd = openSync(file, 'r+')
  try {
    writeAll(fd, Buffer.from('ab'))
    writeAll(fd, Buffer.from('cd'))
    writeAll(fd, Buffer.from('X'), 1)
  } finally {
    closeSync(fd)
  }
  expect(readFileSync(file, 'utf8')).toBe('aXcd')
})
