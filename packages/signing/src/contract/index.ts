export { type SigningKeySubject, type SigningKeyTraits, signingKeyContract } from "./signing-key.contract.ts";
