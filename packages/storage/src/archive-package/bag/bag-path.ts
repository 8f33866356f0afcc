/** Names that Windows gives to devices, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What no file system of today takes in a name, or what another would take for something else. */
const wrongCharacters = /[\u0000-\u001f\u007f\\:*?"<>|]/;

/** Longest path of a package, in bytes of UTF-8. */
const longest = 1024;

/**
 * May a file of a package have this path? Relative, in Unicode form C, without anything that leads out of the folder or
 * means another file on another system.
 */
export function isBagPath(path: string): boolean {
  if (path === "" || path.normalize("NFC") !== path) return false;
  if (new TextEncoder().encode(path).length > longest || wrongCharacters.test(path)) return false;
  return path.split("/").every((part) => part !== "" && !/[. ]$/.test(part) && !device.test(part));
}

/** Two paths of one package with the same folded form would be one file on a disk that ignores case. */
export function foldedPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** A path as a manifest has it. @official RFC 8493 2.1.3 */
export function manifestPath(path: string): string {
  return path.replace(
    /[%\r\n]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** The path that a manifest means. */
export function pathOfManifest(text: string): string {
  return text.replace(/%(?:0A|0D|25)/gi, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)));
}
