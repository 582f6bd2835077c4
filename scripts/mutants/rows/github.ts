import { mutantsOf } from '../mutant.js'

/** What is known of GitHub: addresses, targets, keys, permissions. */
export const GITHUB = [
  ...mutantsOf(
    'src/github/target.ts',
    ['unit/github/target'],
    [
      ['!NO_LOGINS.has(text.toLowerCase())', '!NO_LOGINS.has(text)'],
      [", 'enterprises'])", '])'],
      ["text !== '.' && text !== '..'", 'true'],
      ['(\\.|%2e){1,2}', '\\.{1,2}'],
      [' || url.protocol !== web.protocol', ''],
      ['url.host !== web.host || ', ''],
      [" || url.username !== '' || url.password !== ''", ''],
      ["url.search !== '' || url.hash !== ''", "url.search !== ''"],
      ['!url.pathname.startsWith(`${base}/`)', '!url.pathname.startsWith(base)'],
      ["segments[1]?.replace(/\\.git$/, '')", 'segments[1]'],
      ['if (segments.length > 2) throw problem\n', ''],
      ["target.level === 'organization' ? `users/${target.org}` : scopeOf(target)", 'scopeOf(target)'],
    ],
  ),
  ...mutantsOf(
    'src/github/server.ts',
    ['unit/github/server'],
    [
      ['127(\\.\\d+){3}|\\[::1\\])$/', '127.*|\\[::1\\])$/'],
      ['^(localhost|', '^(localhost.*|'],
      ["if (text.includes('@')) {", "if (url.username !== '') {"],
      ["if (path !== '') throw", 'if (false) throw'],
      ["host === 'github.com' || host === 'www.github.com'", "host === 'github.com'"],
      ["url.search !== '' || url.hash !== ''", "url.hash !== ''"],
      ["host.endsWith('.ghe.com') && !host.startsWith('api.')", 'false'],
      ['/[\\s\\\\]/', '/\\s/'],
      ['!/[\\s\\\\]/.test(text) && ', ''],
      [' && !/^https?:(?!\\/\\/)/i.test(text)', ''],
      ["text.replace(/[?#][\\s\\S]*$/, '?***')", 'text'],
      ["if (!text.includes('@')) return shown\n", 'return shown\n'],
      ['`${scheme}***@${rest}`', '`${scheme}${rest}`'],
    ],
  ),
  ...mutantsOf(
    'src/github/platform.ts',
    ['unit/github/platform'],
    [['architecture !== undefined || os === undefined', 'architecture !== undefined']],
  ),
  ...mutantsOf(
    'src/github/private-key.ts',
    ['unit/github/private-key'],
    [
      ['pemBlock(text) ?? pemBlock(decoded)', 'pemBlock(text)'],
      ["body.replace(/\\\\r|\\\\n|\\s/g, '')", "body.replace(/\\s/g, '')"],
      ["label !== 'RSA PRIVATE KEY' && label !== 'PRIVATE KEY'", "label !== 'RSA PRIVATE KEY'"],
      ['if (block.encrypted) {', 'if (false) {', 'unit/inputs/messages'],
      ["if (key.asymmetricKeyType !== 'rsa') {", 'if (false) {'],
      ['encrypted: /Proc-Type/.test(body)', 'encrypted: false', 'unit/inputs/messages'],
      ['-----END \\1-----/', '-----END [A-Z ]+-----/'],
    ],
  ),
  ...mutantsOf(
    'src/github/permissions.ts',
    ['unit/github/permissions'],
    [
      ['ORDER.indexOf(access) > ORDER.indexOf(known)', 'ORDER.indexOf(access) < ORDER.indexOf(known)'],
      ['ORDER.indexOf(access) > ORDER.indexOf(known)', 'true'],
      ["replaceAll('-', '_')", "replace('-', '_')"],
      ['(permissions.get(name) ?? access) !== access', 'permissions.has(name)'],
      ['(permissions.get(name) ?? access) !== access', 'false'],
      ['!PERMISSION_NAMES.includes(name)', 'false'],
      ["'read', 'write', 'admin']", "'read', 'write']"],
    ],
  ),
  ...mutantsOf(
    'src/github/token-kind.ts',
    ['unit/github/token-kind'],
    [
      ['/^[\\x21-\\x7e]+$/', '/^[\\x20-\\x7e]+$/'],
      ['isTokenText(text) ? text : undefined', 'text'],
    ],
  ),
  ...mutantsOf(
    'src/github/endpoints.ts',
    ['unit/github/endpoints'],
    [
      ['.map(encodeURIComponent)', ''],
      ["String(value).split('/').map(encodeURIComponent).join('/')", 'encodeURIComponent(String(value))'],
      ['if (value === undefined) throw new Error(`the path ${path} lacks its ${name}`)\n', ''],
    ],
  ),
]
