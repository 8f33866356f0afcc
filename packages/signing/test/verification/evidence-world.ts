import type { Instant } from "@benhan/core";
import { parseInstant } from "@benhan/core";
import type { TrustAnchor } from "@benhan/signing";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { readOcspAnswer } from "../../src/certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../../src/certificate/revocation/read-revocation-list.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { makeTimeStamp, type TestTimeStampOptions } from "../../src/testkit/make-time-stamp.ts";
import {
  createTestIssuer,
  type TestHolder,
  type TestIssueOptions,
  type TestIssuer,
} from "../../src/testkit/test-issuer.ts";
import { contextOf, type ExpectedSignature, type JudgeOptions } from "../../src/verification/context-of.ts";
import type { Evidence, FoundSignature, FoundTimeStamp } from "../../src/verification/found-signature.ts";
import { judgeSignature } from "../../src/verification/judge-signature.ts";
import type { RevocationMode } from "../../src/verification/verification-context.ts";

/** A moment of the story, e.g. `2026-03-01`. */
export const day = (text: string): Instant => parseInstant(`${text}T00:00:00Z`);

/** Keys and certificates of one story: a root for signing, an issuing authority, a root for time-stamps. */
export interface World {
  readonly root: TestIssuer;
  readonly issuing: TestIssuer;
  readonly stampRoot: TestIssuer;
  readonly signer: TestHolder;
  readonly stamper: TestHolder;
  readonly anchors: readonly TrustAnchor[];
}

/** The signer's certificate runs from 2026-01-01 to 2027-01-01, the time-stamping authority's from 2025 to 2028. */
export async function createWorld(options: { readonly signer?: TestIssueOptions } = {}): Promise<World> {
  const root = await createTestIssuer({ name: "TEST SIGN ROOT" });
  const issuing = await root.issueAuthority({ name: "TEST SIGN CA" });
  const stampRoot = await createTestIssuer({ name: "TEST TSA ROOT" });
  const signer = await issuing.issue({
    name: "BÁC SĨ THỬ NGHIỆM",
    notBefore: day("2026-01-01"),
    notAfter: day("2027-01-01"),
    ...options.signer,
  });
  const stamper = await stampRoot.issue({
    role: "time-stamping",
    notBefore: day("2025-01-01"),
    notAfter: day("2028-01-01"),
  });
  const anchors: readonly TrustAnchor[] = [
    { certificate: root.certificate, purposes: ["sign"], domain: "public" },
    { certificate: stampRoot.certificate, purposes: ["timestamp"], domain: "timestamp" },
  ];
  return { root, issuing, stampRoot, signer, stamper, anchors };
}

/** One time-stamp of a story. */
export interface StampWish extends Omit<TestTimeStampOptions, "time"> {
  readonly at: string;
  readonly kind?: FoundTimeStamp["kind"];
  readonly by?: TestHolder;
  /** Stamps other bytes than those it should. */
  readonly over?: string;
  /** Positions of the time-stamps that an archive time-stamp stands over. */
  readonly inside?: readonly number[];
  /** An archive time-stamp that stands over the evidence too. */
  readonly provesEvidence?: boolean;
  readonly token?: Uint8Array;
}

/** What a story consists of. */
export interface Story {
  readonly world: World;
  readonly now: string;
  readonly signer?: TestHolder;
  readonly stamps?: readonly StampWish[];
  readonly lists?: readonly Uint8Array[];
  readonly answers?: readonly Uint8Array[];
  readonly mode?: RevocationMode;
  readonly anchors?: JudgeOptions["trustAnchors"];
  readonly found?: Partial<FoundSignature>;
  readonly judge?: Partial<JudgeOptions>;
  readonly expect?: ExpectedSignature;
}

/** A signature as a reader would hand it over, made without any format. */
export async function foundBy(story: Story): Promise<FoundSignature> {
  const { world } = story;
  const signer = story.signer ?? world.signer;
  const toBeSigned = new TextEncoder().encode("nội dung thử nghiệm");
  const value = await signer.sign(toBeSigned);
  const evidence: Evidence = {
    certificates: [signer, world.issuing].map(({ certificate }) => readCertificate(certificate)),
    lists: (story.lists ?? []).map(readRevocationList),
    answers: (story.answers ?? []).map(readOcspAnswer),
  };
  const timeStamps: FoundTimeStamp[] = [];
  for (const wish of story.stamps ?? [])
    timeStamps.push(await stampOf(wish, value, evidence, timeStamps, world));
  return {
    format: "cades",
    name: "1",
    defects: [],
    algorithm: "ecdsa-sha256",
    hashes: ["SHA-256"],
    value,
    signer: { digest: { hash: "SHA-256", value: await hashOf("SHA-256", signer.certificate) } },
    evidence,
    timeStamps,
    isBaseline: true,
    covers: { scope: "whole" },
    open: () => Promise.resolve({ toBeSigned, digestsMatch: [true], content: toBeSigned }),
    ...story.found,
  };
}

async function stampOf(
  { at, kind = "signature", by, over, inside = [], provesEvidence, token, ...rest }: StampWish,
  value: Uint8Array,
  evidence: Evidence,
  earlier: readonly FoundTimeStamp[],
  world: World,
): Promise<FoundTimeStamp> {
  const bytes = kind === "signature" ? value : new TextEncoder().encode(kind);
  const stamped = over === undefined ? bytes : new TextEncoder().encode(over);
  const time = parseInstant(at.length === 10 ? `${at}T00:00:00Z` : at);
  return {
    kind,
    token: token ?? (await makeTimeStamp(stamped, by ?? world.stamper, { time, ...rest })),
    stamped: () => bytes,
    ...(provesEvidence && { alsoProves: evidence }),
    ...(inside.length > 0 && { alsoStamps: inside.flatMap((i) => earlier[i] ?? []) }),
  };
}

/** Judges the signature of a story. */
export async function judge(story: Story) {
  const { world, mode = "require", anchors = world.anchors } = story;
  const context = contextOf(
    { trustAnchors: anchors, at: day(story.now), ...story.judge },
    story.expect ?? {},
    mode,
  );
  return judgeSignature(await foundBy(story), context);
}
