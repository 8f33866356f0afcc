import { addMs } from "@benhan/core";
import type { TestPage } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { checkSigningCertificate } from "../../src/signature/check-signing-certificate.ts";
import { createTrustWeb, now, type TrustWeb, url } from "./trust-web.ts";

let world: TrustWeb;
beforeAll(async () => {
  world = await createTrustWeb();
});
const stride = runs(23, 1);

/** A page that sends the same with one bit changed. */
function damaged(page: TestPage | undefined, at: number): TestPage {
  return async (request) => {
    const answer =
      typeof page === "function"
        ? await page(request)
        : { status: 200, headers: {}, body: page ?? new Uint8Array() };
    const body = answer.body.slice();
    body[at % body.length] = (body[at % body.length] ?? 0) ^ (1 << (at % 8));
    return { ...answer, body };
  };
}

describe(`an answer with one bit changed (every ${stride}. byte)`, () => {
  it("never crashes a search and never makes a revoked certificate good", async () => {
    const revoked = [{ certificate: world.signer.certificate, since: addMs(now, -1000) }];
    const pages = {
      ...world.pages,
      [url.signOcsp]: world.responder({ revoked }),
      [url.signList]: await world.list(revoked),
    };
    const states = new Set<string>();
    for (let at = 0; at < 900; at += stride) {
      const broken = Object.fromEntries(
        Object.entries(pages).map(([address, page]) => [address, damaged(page, at)]),
      );
      const { revocation } = await checkSigningCertificate(world.signer.certificate, {
        trustAnchors: world.anchors,
        intermediates: [world.issuing.certificate],
        clock: world.clock,
        evidence: world.fetcher(world.web(broken)),
      });
      states.add(revocation);
      const found = world.fetcher(world.web(broken)).start();
      await found.findIssuers(readCertificate(world.signer.certificate));
    }
    expect([...states].filter((state) => state === "good")).toEqual([]);
  });

  it("never gets a time-stamp past its client unless nothing changed that counts", async () => {
    const digest = { hash: "SHA-256", value: await hashOf("SHA-256", Uint8Array.of(1)) } as const;
    let passed = 0;
    let tried = 0;
    for (let at = 0; at < 900; at += stride) {
      tried++;
      const client = world.stampClient(world.web({ [url.stamp]: damaged(world.pages[url.stamp], at) }));
      await client.stamp(digest).then(
        () => passed++,
        (error) => expect(error.code).toMatch(/^signing\.(time_stamp|cms)\./),
      );
    }
    // What nobody signed: the status, the list of digest algorithms, the certificate's own signature.
    expect(passed / tried).toBeLessThan(0.3);
  });
});

it("a certificate whose key is no string of bits is unreadable, so that it cannot slip in as a responder's", () => {
  const der = world.signer.certificate.slice();
  const at = der.findIndex(
    (byte, i) => byte === 3 && der[i + 1] === 0x42 && der[i + 2] === 0 && der[i + 3] === 4,
  );
  der[at] = 4;
  expect(() => readCertificate(der)).toThrowError(
    expect.objectContaining({ code: "signing.der.unreadable" }),
  );
});
