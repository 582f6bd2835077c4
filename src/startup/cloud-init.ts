/** Owned by root, and on common images closed to others: cloud-init creates a file before it sets its mode. */
const PATH = '/root/runner-kit-startup.sh'

/** What YAML cannot have in a literal block as it is, or takes for the end of a line. */
const UNFIT = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * User data for cloud-init that runs a startup script at the machine's first boot: `#cloud-config`, whose `write_files`
 * gives the file a mode before it is run, and which other parts can be merged with.
 *
 * @throws Error if the script has a character that YAML cannot have, such as a control character
 */
export function cloudInit(script: string): string {
  if (UNFIT.test(script)) throw new Error('the startup script has a control character, which cloud-init cannot read')
  return [
    '#cloud-config',
    'write_files:',
    `- path: ${PATH}`,
    "  owner: 'root:root'",
    "  permissions: '0600'",
    '  content: |',
    ...script
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `   ${line}`),
    'runcmd:',
    `- [sh, ${PATH}]`,
    '',
  ].join('\n')
}
