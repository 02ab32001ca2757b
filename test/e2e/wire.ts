import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that answers nothing and remembers who was asked for: what no page route caught would have left the machine here. */
export interface Wire {
  address: string;
  /** Hosts asked for so far, e.g. `www.example.com`. */
  hosts(): string[];
  close(): void;
}

/** Opens the dead end that a test browser is given as its only way out. */
export async function openWire(): Promise<Wire> {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    asked.add(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').hostname : (request.url ?? '?'));
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.add((request.url ?? '?').replace(/:\d+$/, ''));
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 No way out\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, hosts: () => [...asked], close: () => server.close() };
}
