import { epochMs, type Instant } from "@benhan/core";
import { sameBytes } from "../der/same-bytes.ts";
import { isSameDigest } from "../policy/hash-of.ts";
import { signaturePolicies } from "../policy/signature-policy.ts";
import { findNamedSigner } from "../verification/choose-signer.ts";
import { findTokenDefect, isForTimeStamping } from "./find-token-defect.ts";
import { readTimeStampToken } from "./read-time-stamp-token.ts";
import { type TimeStampMismatch, timeStampUnfit } from "./time-stamp.faults.ts";
import type { TimeStampRequest } from "./write-time-stamp-request.ts";

/**
 * Refuses a token that is not what was asked for.
 *
 * @throws EmrError `signing.time_stamp.malformed`, `signing.cms.malformed`, `signing.time_stamp.unfit`
 */
export async function checkTimeStampToken(
  der: Uint8Array,
  request: TimeStampRequest,
  now: Instant,
): Promise<void> {
  const reason = await findMismatch(der, request, now);
  if (reason !== undefined) throw timeStampUnfit({ reason });
}

async function findMismatch(
  der: Uint8Array,
  { hash, value, nonce, policy }: TimeStampRequest,
  now: Instant,
): Promise<TimeStampMismatch | undefined> {
  const token = readTimeStampToken(der);
  const { info, signer, evidence } = token;
  if (info.nonce === undefined || !sameBytes(info.nonce, nonce)) return "nonce";
  if (info.hash !== hash || !isSameDigest(info.imprint, value)) return "imprint";
  if (policy !== undefined && info.policy !== policy) return "policy";
  const rules = signaturePolicies["vn-deployed"];
  const { certificate } = await findNamedSigner(signer, evidence.certificates, rules);
  if (certificate === undefined) return "certificate";
  if (!isForTimeStamping(certificate)) return "purpose";
  const defect = await findTokenDefect(token, certificate, rules, epochMs(now));
  return defect === undefined ? undefined : "signature";
}
