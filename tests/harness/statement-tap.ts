import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const HEADER_BYTES = 5;

/** Stands between a program and PostgreSQL and notes every statement that passes. */
export class StatementTap {
  readonly statements: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(private readonly target: URL) {
    this.#server = createServer((client) => this.#relay(client));
  }

  /** Listens. The address under which the same database is had through the tap. */
  async open(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #relay(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    const read = statementReader((statement) => this.statements.push(statement));
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.once('close', () => to.destroy()).once('error', () => to.destroy());
    }
    client.on('data', read);
  }
}

/** Reads what a client sends (PostgreSQL's protocol 3.0): after the nameless start-up message, one letter and a length each. */
function statementReader(note: (statement: string) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const header = started ? HEADER_BYTES : HEADER_BYTES - 1;
      if (rest.length < header) return;
      const end = header - 4 + rest.readInt32BE(header - 4);
      if (rest.length < end) return;
      if (started) noteStatement(String.fromCharCode(rest[0] ?? 0), rest.subarray(header, end), note);
      started = true;
      rest = rest.subarray(end);
    }
  };
}

/** `Q` is a statement alone; `P` is one with parameters, after its name. */
function noteStatement(kind: string, body: Buffer, note: (statement: string) => void): void {
  if (kind !== 'Q' && kind !== 'P') return;
  const texts = body.toString('utf8').split('\0');
  note((kind === 'Q' ? texts[0] : texts[1]) ?? '');
}
