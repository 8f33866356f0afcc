export { digestOf } from "./digest-of.ts";
export { type DigestText, formatDigest, isDigestText } from "./digest-text.ts";
export { hmac } from "./hmac.ts";
export { portableDigest } from "./portable-digest.ts";
