/** A request that came in, and what was answered. */
export interface RecordedRequest {
  method: string
  host: string
  /** As sent, with its query and any `/api/v3` prefix. */
  path: string
  headers: Record<string, string>
  body: string
  /** The client's port of the connection that it came by: it tells who really asked. */
  remotePort: number
  /** Null while it is under way, and for good if it hung or its connection was cut. */
  response: RecordedResponse | null
}

export interface RecordedResponse {
  status: number
  headers: Record<string, string>
  /** The parsed JSON, or text; of a package only the number of its bytes. */
  body: unknown
}
