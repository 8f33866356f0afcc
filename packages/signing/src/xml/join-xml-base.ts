/** A URI reference in its five parts (RFC 3986, appendix B). */
const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s;

/**
 * Joins the `xml:base` of an element to that of one above it, as Canonical XML 1.1 (2.4) wants it: RFC 3986 without the
 * scheme that a base must have, so that two relative values make a relative one, and without the fragment. Nothing is
 * fetched.
 */
export function joinXmlBase(base: string, reference: string): string {
  const [, baseScheme, baseHost, basePath = "", baseQuery] = parts.exec(base) ?? [];
  const [, scheme, host, path = "", query] = parts.exec(reference) ?? [];
  if (scheme !== undefined) return write(scheme, host, removeDots(path), query);
  if (host !== undefined) return write(baseScheme, host, removeDots(path), query);
  const from = /(?:^|\/)\.\.$/.test(basePath) ? `${basePath}/` : basePath;
  if (path === "") return write(baseScheme, baseHost, from, query ?? baseQuery);
  if (path.startsWith("/")) return write(baseScheme, baseHost, removeDots(path), query);
  const folder = baseHost !== undefined && from === "" ? "/" : from.slice(0, from.lastIndexOf("/") + 1);
  return write(baseScheme, baseHost, removeDots(folder + path), query);
}

function write(
  scheme: string | undefined,
  host: string | undefined,
  path: string,
  query: string | undefined,
): string {
  return [
    scheme === undefined ? "" : `${scheme}:`,
    host === undefined ? "" : `//${host}`,
    path,
    query === undefined ? "" : `?${query}`,
  ].join("");
}

/** Takes `.`, `..` and repeated slashes out of a path; `..` stays where there is nothing left to go up from. */
export function removeDots(path: string): string {
  const start = path.startsWith("/") ? "/" : "";
  const segments = path.split("/");
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.length > 0 && kept[kept.length - 1] !== "..") kept.pop();
    else if (start === "") kept.push(segment);
  }
  const isFolder = /^\.{0,2}$/.test(segments[segments.length - 1] ?? "");
  return `${start}${kept.join("/")}${isFolder && kept.length > 0 ? "/" : ""}`;
}
