import { addMs, parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { prepareSignature, type SignDocumentOptions, signDocument } from "@benhan/signing";
import type { TestHolder, TestPage } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import type { SignerCheck } from "../../src/signature/signer-check.ts";
import { createTrustWeb, now, type TrustWeb, url } from "../evidence/trust-web.ts";
import { encode } from "../visit-file.ts";

let world: TrustWeb;
let webServer: TestHolder;
let stranger: TestHolder;
let old: TestHolder;

beforeAll(async () => {
  world = await createTrustWeb();
  webServer = await world.issuing.issue({ role: "tls-server" });
  stranger = (await createTrustWeb()).signer;
  old = await world.issuing.issue({ name: "CŨ", notAfter: parseInstant("2026-07-01T00:00:00Z") });
});

const gone: TestPage = () => ({ status: 503, headers: {}, body: new Uint8Array() });
const revoked = () => ({
  [url.signOcsp]: world.responder({
    revoked: [{ certificate: world.signer.certificate, since: addMs(now, -1000) }],
  }),
});

const issuers = () => ({ check: { intermediates: [world.issuing.certificate] } });

interface Attempt {
  readonly who?: TestHolder;
  readonly pages?: Readonly<Record<string, TestPage>>;
  readonly check?: Partial<SignerCheck>;
  /** Other options than the check. */
  readonly options?: object;
}

/** Signs, and tells the code of the refusal, or `signed`, and how often the key was asked. */
async function attempt({ who = world.signer, pages = {}, check = {}, options }: Attempt) {
  let asked = 0;
  const key = {
    certificate: who.certificate,
    chain: [],
    algorithms: ["ecdsa-sha256"] as const,
    sign: (bytes: Uint8Array) => {
      asked++;
      return who.sign(bytes);
    },
  };
  const { clock, anchors: trustAnchors } = world;
  const signerCheck = { trustAnchors, evidence: world.fetcher(world.web(pages)), ...check };
  const wanted = options ?? { signerCheck };
  const bytes = encode("nội dung thử nghiệm");
  const outcomeOf = async (work: Promise<unknown>) => {
    try {
      await work;
      return { outcome: "done", codes: [] };
    } catch (error) {
      if (!isEmrError(error)) throw error;
      return { outcome: error.code, codes: error.issues.map(({ code }) => code) };
    }
  };
  const { outcome, codes } = await outcomeOf(
    signDocument({ bytes }, { format: "cades", key, clock, ...wanted } as SignDocumentOptions),
  );
  const prepared = await outcomeOf(
    prepareSignature({ bytes }, { format: "cades", ...key, clock, signerCheck }),
  );
  return { outcome, codes, asked, prepared: prepared.outcome };
}

const refused = "signing.certificate.refused";

describe("the key is not asked, in one go or in two phases, when the certificate", () => {
  it.each([
    ["is revoked", () => ({ pages: revoked() }), "signing.revocation.revoked"],
    [
      "is for something else (TLS)",
      () => ({ who: webServer, ...issuers() }),
      "signing.certificate.key_usage",
    ],
    ["leads to no trusted root", () => ({ who: stranger }), "signing.certificate.no_chain"],
    ["has expired", () => ({ who: old, ...issuers() }), "signing.certificate.expired"],
    [
      "is not known to be good, and must be",
      () => ({
        pages: { [url.signOcsp]: gone, [url.signList]: gone },
        check: { revocation: "require" as const },
      }),
      "signing.revocation.unknown",
    ],
  ] as const)("%s", async (_, make, because) => {
    const { outcome, codes, asked, prepared } = await attempt(make());
    expect([outcome, prepared, asked]).toEqual([refused, refused, 0]);
    expect(codes).toContain(because);
  });

  it("cannot be what a level needs, even if nobody asked for a check", async () => {
    const level = (pages: Readonly<Record<string, TestPage>>, to: "B-T" | "B-LT") => {
      const web = world.web(pages);
      const evidence = world.fetcher(web);
      return { to, timestampAuthority: world.stampClient(web), evidence, trustAnchors: world.anchors };
    };
    for (const to of ["B-T", "B-LT"] as const) {
      const { outcome, asked } = await attempt({ options: { level: level(revoked(), to) } });
      expect([outcome, asked]).toEqual([refused, 0]);
    }
    const nobody = { [url.signOcsp]: gone, [url.signList]: gone };
    const unknown = await attempt({ options: { level: level(nobody, "B-LT") } });
    expect([unknown.outcome, unknown.asked]).toEqual([refused, 0]);
    const good = await attempt({ options: { level: level({}, "B-LT") } });
    expect([good.outcome, good.asked]).toEqual(["done", 1]);
    // The way out: then the level refuses afterwards, and the key was asked in vain.
    const late = { level: level(revoked(), "B-LT"), signerCheck: "certificate-only" };
    const { outcome, asked } = await attempt({ options: late });
    expect([outcome, asked]).toEqual(["signing.extension.revoked", 1]);
  });
});

describe("the key is asked when the certificate", () => {
  it("is good", async () => {
    expect(await attempt({})).toEqual({ outcome: "done", codes: [], asked: 1, prepared: "done" });
  });

  it("is not known to be bad, and the signer is warned", async () => {
    const told: string[] = [];
    const onReport: SignerCheck["onReport"] = ({ issues }) =>
      told.push(...issues.map(({ severity, code }) => `${severity} ${code}`));
    const pages = { [url.signOcsp]: gone, [url.signList]: gone };
    expect((await attempt({ pages, check: { onReport } })).outcome).toBe("done");
    expect(told).toContain("warning signing.revocation.unknown");
  });

  it("is only looked at by itself, as the host wants it", async () => {
    const options = { signerCheck: "certificate-only" };
    expect(await attempt({ who: stranger, options })).toMatchObject({ outcome: "done", asked: 1 });
    expect(await attempt({ who: old, options })).toMatchObject({
      outcome: "signing.certificate.not_usable",
      asked: 0,
    });
  });
});
