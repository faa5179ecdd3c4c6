import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  text: string;
}

/** Keep-alive connections to one server, with less work of its own than `fetch`, so that the server is what is measured. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #base: URL;
  readonly #headers: Record<string, string>;

  constructor(base: string, headers: Record<string, string> = {}) {
    this.#base = new URL(base);
    this.#headers = headers;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** Answer's JSON. @throws Error on any status but 2xx */
  async post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.send('POST', path, JSON.stringify(body), headers);
    return accepted<T>('POST', path, answer);
  }

  /** Answer's JSON. @throws Error on any status but 2xx */
  async read<T>(path: string): Promise<T> {
    return accepted<T>('GET', path, await this.send('GET', path));
  }

  send(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent: this.#agent,
          host: this.#base.hostname,
          port: this.#base.port,
          method,
          path,
          headers: {
            ...this.#headers,
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
            ...headers,
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function accepted<T>(method: string, path: string, answer: Answer): T {
  if (answer.status < 200 || answer.status > 299) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 500)}`);
  }
  return JSON.parse(answer.text) as T;
}
