// A static file server for this machine only: the right MIME types, the strict content security policy as a
// response header, Brotli copies (name.br beside name) where the browser takes them. No dependency.
//
//   node tools/serve.mjs FOLDER [PORT]                      from the command line
//   const { url, close } = await serve({ root, port: 0 })   from a test; port 0 picks a free one
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'", // else default-src keeps the browser from the page's own manifest: it could not be installed
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm', // without it the browser refuses to compile while it loads
  '.pack': 'application/octet-stream',
};

// What is named by its content never changes under its name: the browser need not ask again (nor would the code that it
// compiled of it be found again, were it a new answer each time).
const NAMED_BY_CONTENT = /\/assets\/[^/?]+-[\w-]{8}\.\w+$|\?v=[0-9a-f]{10}$/;

const isFile = async (path) => (await stat(path).catch(() => undefined))?.isFile() ?? false;

// The file that a request path names, or undefined: nothing outside the root, neither by ".." nor by a link.
async function locate(root, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  let file = join(root, path);
  if (path.endsWith('/')) file = join(file, 'index.html');
  if (!(await isFile(file))) return undefined;
  return (await realpath(file)).startsWith(root + sep) ? file : undefined;
}

async function answer(root, request, response) {
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  const refuse = (status, text) => response.writeHead(status, { 'Content-Type': TYPES['.txt'] }).end(text);

  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.\n');
  const file = await locate(root, request.url.split(/[?#]/, 1)[0]);
  if (!file) return refuse(404, 'There is no such file.\n');

  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  const lasting = NAMED_BY_CONTENT.test(request.url);
  response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  let sent = file;
  if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '') && (await isFile(`${file}.br`))) {
    sent = `${file}.br`;
    response.setHeader('Content-Encoding', 'br');
  }
  const { size, mtime } = await stat(sent);
  const etag = `"${size.toString(36)}-${mtime.getTime().toString(36)}"`;
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
  response.setHeader('Content-Length', size);
  if (request.method === 'HEAD') return response.end();
  createReadStream(sent)
    .on('error', () => response.destroy())
    .pipe(response);
}

export async function serve({ root, port = 8080 }) {
  const folder = await realpath(resolve(root));
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

async function main([root = 'build/web', portText = '8080']) {
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`serve: "${portText}" is no port number`);
    return 2;
  }
  if (!(await isFile(join(root, 'index.html')))) {
    console.error(`serve: ${root} holds no index.html; tools/build makes it`);
    return 1;
  }
  try {
    const { url } = await serve({ root, port });
    console.log(`Gloss is at ${url}   (Ctrl-C stops it)`);
    return 0;
  } catch (error) {
    const why = error.code === 'EADDRINUSE' ? `port ${port} is taken; try tools/run --port ${port + 1}` : error.message;
    console.error(`serve: ${why}`);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
