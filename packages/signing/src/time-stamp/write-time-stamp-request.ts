import { identifierOfHash } from "../cms/algorithm-identifiers.ts";
import { derTag } from "../der/read-der.ts";
import { writeCount, writeDer, writeOid, writeUnsigned } from "../der/write-der.ts";
import type { HashAlgorithm } from "../policy/signature-algorithm.ts";

/** What a time-stamping authority is asked. */
export interface TimeStampRequest {
  readonly hash: HashAlgorithm;
  /** The hash of what is to be stamped. */
  readonly value: Uint8Array;
  /** A positive number of at least 64 bits, that no other request has. */
  readonly nonce: Uint8Array;
  /** Identifier of the policy under which the authority is to stamp. Default: its own choice. */
  readonly policy?: string;
}

/** A request for a token that brings its certificate along, in DER (RFC 3161 2.4.1). */
export function writeTimeStampRequest({ hash, value, nonce, policy }: TimeStampRequest): Uint8Array {
  const imprint = writeDer(derTag.sequence, identifierOfHash(hash), writeDer(derTag.octetString, value));
  return writeDer(
    derTag.sequence,
    writeCount(1),
    imprint,
    ...(policy === undefined ? [] : [writeOid(policy)]),
    writeUnsigned(nonce),
    writeDer(derTag.boolean, Uint8Array.of(0xff)),
  );
}
