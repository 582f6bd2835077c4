/** A repository as the input `repository` names it. */
export type RepositoryReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'name'; readonly owner: string; readonly name: string }

/** The reference as one writes it: `octo-org/octo-repo`, `1296269`. */
export function formatReference(reference: RepositoryReference): string {
  return reference.kind === 'id' ? String(reference.id) : `${reference.owner}/${reference.name}`
}
