import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be shut, or stand open with nobody at the other end: the server itself stays as it is. */
export class Gate {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #stalled = false;
  #port = 0;

  /** @param target address of the server, `http://host:port` */
  constructor(target: string) {
    this.#target = new URL(target);
  }

  /** Where to go through. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async open(): Promise<void> {
    this.#stalled = false;
    this.#cut();
    if (this.#server) return;
    this.#server = createServer((socket) => this.#pass(socket));
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** From now on nobody is let in, and who is in is thrown out. */
  async shut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#cut();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  /** From now on everybody is let in and nobody is answered. */
  stall(): void {
    this.#stalled = true;
    this.#cut();
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #pass(socket: Socket): void {
    this.#keep(socket);
    if (this.#stalled) return;
    const onward = connect(Number(this.#target.port || 80), this.#target.hostname);
    this.#keep(onward);
    socket.pipe(onward).pipe(socket);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
