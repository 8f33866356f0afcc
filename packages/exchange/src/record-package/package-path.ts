/** Letters a–z, digits, dots and dashes only: such a name means the same file on every system. */
const part = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** Names that Windows gives to devices, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * May a file of a package have this path? Relative, at most one folder deep, of plain names: nothing that leads out of
 * the folder where somebody unpacks it.
 */
export function isPackagePath(path: string): boolean {
  const parts = path.split("/");
  return parts.length <= 2 && parts.every((one) => part.test(one) && !device.test(one) && !one.endsWith("."));
}
