import type { CallOptions, TreeHeadStamper } from "@benhan/core/ports";
import { hashOf } from "../policy/hash-of.ts";
import type { JudgeOptions } from "../verification/context-of.ts";
import { verifyDocument } from "../verification/verify-document.ts";
import { readTimeStampToken } from "./read-time-stamp-token.ts";
import { timeStampNotTrusted } from "./time-stamp.faults.ts";
import type { TimestampAuthority } from "./time-stamp-authority.ts";

/** Who stamps the heads of the audit log, and by what a token is judged: with anchors for the purpose `timestamp`. */
export interface TreeHeadStamperOptions extends Omit<JudgeOptions, "signal"> {
  readonly timestamp: TimestampAuthority;
}

/** Stamps, and judges what was stamped before. */
export interface CheckingTreeHeadStamper extends TreeHeadStamper {
  /** True when the token is over these bytes, from an authority that is trusted. What `verifyAuditLog` takes as `verifyToken`. */
  verify(token: Uint8Array, bytes: Uint8Array): Promise<boolean>;
}

/**
 * Fixes the heads of the audit log in time by an authority of RFC 3161. Only the digest of a head leaves the facility.
 * A token that would not pass a verification is never handed out, because nobody could prove anything by it later.
 *
 * @throws EmrError what the authority's client throws; `signing.time_stamp.not_trusted` for a token whose signer the
 * anchors do not lead to
 */
export function createTreeHeadStamper({
  timestamp,
  ...judging
}: TreeHeadStamperOptions): CheckingTreeHeadStamper {
  const judge = (token: Uint8Array, bytes: Uint8Array, { signal }: CallOptions) =>
    verifyDocument(token, {
      ...judging,
      detached: bytes,
      expect: { timeStamp: true },
      ...(signal && { signal }),
    });
  return {
    async stamp(bytes, options = {}) {
      const kept = new Uint8Array(bytes);
      const token = await timestamp.stamp({ hash: "SHA-256", value: await hashOf("SHA-256", kept) }, options);
      const { indication, issues } = await judge(token, kept, options);
      if (indication !== "TOTAL_PASSED") throw timeStampNotTrusted({}, { issues });
      return { token, stampedAt: readTimeStampToken(token).info.time };
    },
    async verify(token, bytes) {
      return (await judge(token, bytes, {})).indication === "TOTAL_PASSED";
    },
  };
}
