import type { ServerResponse } from 'node:http';
import type { PageEvent } from './protocol.ts';

/** The open pages, each listening to a stream of events. */
export interface Pages {
  /** Keeps an answer open and sends the page what happens from now on. @param page its own id */
  listen(page: string, response: ServerResponse): void;
  /** @param except the page that made it happen and knows already */
  tell(event: PageEvent, except?: string): void;
  close(): void;
}

/** A proxy or a sleeping laptop drops a silent line; the browser then asks again. */
const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1_000;

export function openPages(): Pages {
  const open = new Map<ServerResponse, string>();
  const heartbeat = setInterval(() => {
    for (const response of open.keys()) response.write(': \n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    listen(page, response) {
      open.set(response, page);
      response.on('close', () => open.delete(response));
      response.write(`retry: ${RETRY_MS}\n\n`);
    },
    tell(event, except) {
      const text = `data: ${JSON.stringify(event)}\n\n`;
      for (const [response, page] of open) if (page !== except) response.write(text);
    },
    close() {
      clearInterval(heartbeat);
      for (const response of open.keys()) response.end();
    },
  };
}
