/**
 * The origin as browsers write it, of what a person wrote: capitals, the usual port and a slash at the end do not matter.
 * `undefined` for what names no single site.
 */
export function originOf(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const { protocol, username, password, pathname, search, hash, hostname } = url;
  const isSite = /^https?:$/.test(protocol) && pathname === "/" && !hostname.includes("*");
  return isSite && username + password + search + hash === "" ? url.origin : undefined;
}
