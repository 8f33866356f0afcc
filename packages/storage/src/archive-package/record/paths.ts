/** Where a record lies in a package, below `data/`. */
export const recordFolder = (episodeId: string): string => `records/${episodeId}`;

/** The folder of the one representation that a record has. */
export const representation = "representations/rep1";

/** The folder of a document, below the record. */
export const documentFolder = (documentId: string): string => `${representation}/data/${documentId}`;

/** A path of the bag as it is seen from the folder of the record. */
export function belowRecord(path: string, episodeId: string): string {
  const folder = `data/${recordFolder(episodeId)}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** True for the name of a file that lies where it is named: `v1.pdf`. */
export function isNameHere(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name);
}
