/** A browser reduced to what a sign-in needs: cookies by path and redirects followed by hand. */
export class Browser {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>();

  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const path = new URL(url).pathname;
    const cookie = [...this.#cookies]
      .filter(
        ([, { path: prefix }]) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`),
      )
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#remember(line);
    return response;
  }

  /** Follows redirects while they stay below `prefix`; returns the last answer with its own address. */
  async follow(url: string, prefix: string, init: RequestInit = {}): Promise<{ url: string; response: Response }> {
    const response = await this.request(url, init);
    const location = response.headers.get('location');
    if (location === null) return { url, response };
    const target = new URL(location, url).href;
    return target.startsWith(prefix) ? this.follow(target, prefix, withoutBody(init)) : { url: target, response };
  }

  async submit(
    url: string,
    prefix: string,
    fields: Record<string, string>,
  ): Promise<{ url: string; response: Response }> {
    return this.follow(url, prefix, { method: 'POST', body: new URLSearchParams(fields) });
  }

  #remember(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const attribute = (key: string) =>
      attributes.find((text) => text.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const expires = attribute('expires');
    if (expires !== undefined && new Date(expires).getTime() <= Date.now()) this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path: attribute('path') ?? '/' });
  }
}

function withoutBody({ headers }: RequestInit): RequestInit {
  return headers === undefined ? {} : { headers };
}
