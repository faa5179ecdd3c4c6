/** What a door answered. */
export class Answer<T> {
  readonly what: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;

  private constructor(what: string, response: Response, text: string) {
    this.what = what;
    this.status = response.status;
    this.headers = response.headers;
    this.text = text;
  }

  static async to<T>(url: string, init: RequestInit = {}): Promise<Answer<T>> {
    const response = await fetch(url, init);
    return new Answer<T>(`${init.method ?? 'GET'} ${url}`, response, await response.text());
  }

  /** The body as JSON, whatever the status. */
  get body(): unknown {
    return JSON.parse(this.text);
  }

  /** The body of an answer that went well. @throws Error with what was answered instead */
  ok(): T {
    if (this.status < 200 || this.status > 299) {
      throw new Error(`${this.what} answered ${this.status}: ${this.text.slice(0, 1000)}`);
    }
    return this.body as T;
  }
}
