import { generateKeyPairSync } from "node:crypto";

/** A key pair of the facility, made when the tests begin. */
export const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const publicKey = keys.publicKey.export({ type: "spki", format: "pem" }).toString();
export const privateKey = keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
