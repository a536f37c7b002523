// SPDX-License-Identifier: Apache-2.0
// The way from Firefox to the sample servers: tunnels to sample names end at the local server, all others are refused.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { isSampleHost } from '../server/certificate.mjs';

// Gives { port, refused, close }; `refused` lists the names that were asked for and not let through.
// `reaches(name)`: which names end at the server, else those of the samples.
export async function startConnectProxy(serverPort, reaches = isSampleHost) {
  const refused = [];
  const sockets = new Set();
  const proxy = createServer((request, response) => {
    refused.push(request.url);
    response.writeHead(502).end();
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  proxy.on('connect', (request, socket) => {
    const [name, port] = request.url.split(':');
    if ((port !== '443' && reaches === isSampleHost) || !reaches(name)) {
      refused.push(request.url);
      socket.end('HTTP/1.1 502 Not a sample host\r\n\r\n');
      return;
    }
    const upstream = connect(serverPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    port: proxy.address().port,
    refused,
    close: () =>
      new Promise((done) => {
        proxy.close(done);
        for (const socket of sockets) socket.destroy();
      }),
  };
}
