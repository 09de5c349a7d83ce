import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real HTTP server on the loopback interface, for the length of one test file. */
export interface TestServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly base: string
  /** The requests so far, as they arrived. */
  readonly requests: readonly IncomingMessage[]
  close(): Promise<void>
}

/** Starts a server; `answer` gets the path as it was sent, with no decoding. */
export async function serve(
  answer: (path: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<TestServer> {
  const requests: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(request)
    answer(request.url ?? '', response, request)
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
