import { createHash } from "node:crypto";
import { instantOf } from "@benhan/core";
import { readTimeStampReply, verifyDocument, writeTimeStampRequest } from "@benhan/signing";
import { createTestAuthority } from "@benhan/signing/testkit";
import { createDice } from "../../packages/signing/test/outside/dice.ts";
import { putStampAuthority } from "../../packages/signing/test/outside/openssl-stamps.ts";
import { randomSize } from "../../packages/signing/test/outside/random-document.ts";
import { inWorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import type { Prover } from "./prover.ts";

const hashes = ["SHA-256", "SHA-384", "SHA-512"] as const;
const kinds = ["rsa", "rsa-3072", "ec", "ec-384"] as const;

export const prover: Prover = {
  claim:
    "Whatever is asked of a time-stamping authority, openssl ts understands it as it was meant and stamps it; openssl and we hold the stamp (RSA and ECDSA, SHA-256 to SHA-512) over that document and over no other one.",
  target: 500,
  batch: 100,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const dice = createDice(seed);
      const authority = await createTestAuthority();
      folder.putCertificate("root.pem", authority.root);
      const stampers = await Promise.all(
        kinds.map(async (key) => {
          const { key: signer, pkcs8 } = await authority.issueSigner({ key, onlyFor: "time-stamping" });
          return putStampAuthority(folder, key, {
            pkcs8,
            certificate: signer.certificate,
            chain: [authority.issuing],
          });
        }),
      );
      for (let i = 0; i < count; i++) {
        const content = dice.bytes(randomSize(dice));
        const stamper = dice.pick(stampers);
        const hash = dice.pick(hashes);
        const value = new Uint8Array(createHash(hash.replace("-", "")).update(content).digest());
        const nonce = dice.bytes(16);
        const policy = dice.isOneOf(2) ? {} : { policy: "1.2.3.4.2" };
        const what = `${i}: ${hash}, ${content.length} bytes, ${JSON.stringify(policy)}`;
        folder.put("content", content);
        const reply = stamper.stamp(writeTimeStampRequest({ hash, value, nonce, ...policy }));
        const trust = ["-CAfile", "root.pem"];
        folder.run("openssl", "ts", "-verify", "-queryfile", "query", "-in", "reply", ...trust);
        folder.run("openssl", "ts", "-verify", "-data", "content", "-in", "reply", ...trust);
        // openssl stamps with the machine's clock.
        const at = instantOf(Date.now());
        const expect = { timeStamp: true } as const;
        const options = { trustAnchors: [authority.root], revocation: "none", expect, at } as const;
        for (const bytes of [reply, readTimeStampReply(reply)]) {
          const report = await verifyDocument(bytes, { ...options, detached: content });
          if (report.indication !== "TOTAL_PASSED")
            throw new Error(`we refuse ${what}: ${JSON.stringify(report.issues)}`);
          const [stamp] = report.timeStamps;
          if (stamp?.policy !== (policy.policy ?? "1.2.3.4.1")) throw new Error(`another policy: ${what}`);
          const other = await verifyDocument(bytes, {
            ...options,
            detached: Uint8Array.of(...content.slice(0, 9), 1),
          });
          if (other.indication === "TOTAL_PASSED")
            throw new Error(`we accept it over another document: ${what}`);
        }
      }
    }),
};
