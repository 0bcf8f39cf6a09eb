/**
 * Loaded into clasp before anything else (`node --import`): whatever it asks of Google over HTTPS goes to the stand-in at
 * `STAND_IN`, as plain HTTP with the host it was meant for. clasp itself is the real one.
 */
import http from 'node:http';
import https from 'node:https';

const port = Number(process.env.STAND_IN);

https.request = (address, options, done) => {
  const url = new URL(String(address));
  const { agent: _agent, ...rest } = options;
  const headers = { ...rest.headers, host: undefined, 'x-meant-for': url.host };
  const to = `http://127.0.0.1:${port}${url.pathname}${url.search}`;
  return http.request(to, { ...rest, headers: defined(headers), protocol: 'http:' }, done);
};

const defined = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
