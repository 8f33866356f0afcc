export { type CompleteSignatureOptions, completeSignature } from "./complete-signature.ts";
export { type ExpectedSigner, type PrepareSignatureOptions, prepareSignature } from "./prepare-signature.ts";
export type { PreparedSignature } from "./prepared-signature.ts";
