export { type OpenPackOptions, openPack } from "./open-pack.ts";
export type {
  CodeListContent,
  OpenedPack,
  Pack,
  PackFile,
  PackKind,
  PackProvenance,
  PackSignature,
  PackUse,
} from "./pack.ts";
export { codeListOf, parametersOf } from "./pack-content.ts";
export {
  createPackShelf,
  type PackLedgerEntry,
  type PackShelf,
  type PackShelfOptions,
  packUseOf,
} from "./pack-shelf.ts";
export { type PackSigner, signPack } from "./sign-pack.ts";
export type { TrustedKey } from "./trusted-key.ts";
