import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { addCmsEvidence, addSignatureTimeStamp } from "../../src/cms/extend-cms.ts";
import { allWays, signCms, signerOf } from "./cms-signer.ts";
import { content } from "./forged-cms.ts";

/** Prints, for each signature and its content or `-`, how many signers hold. The class is the one behind jarsigner. */
const program = `
import java.nio.file.*;
import sun.security.pkcs.*;
public class VerifyCms {
  public static void main(String[] files) throws Exception {
    for (int i = 0; i < files.length; i += 2) {
      PKCS7 cms = new PKCS7(Files.readAllBytes(Path.of(files[i])));
      boolean isAttached = files[i + 1].equals("-");
      SignerInfo[] held = isAttached ? cms.verify() : cms.verify(Files.readAllBytes(Path.of(files[i + 1])));
      System.out.println(held == null ? 0 : held.length);
    }
  }
}`;

describeWithTool("java", "CMS signatures and the JDK", (java) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-jdk-cms-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const verify = (files: readonly string[]) =>
    execFileSync(
      java,
      ["--add-exports", "java.base/sun.security.pkcs=ALL-UNNAMED", put("VerifyCms.java", program), ...files],
      { stdio: ["ignore", "pipe", "ignore"] },
    )
      .toString()
      .trim()
      .split("\n")
      .map(Number);

  it("holds ours with every key and algorithm, attached and detached, plain and with evidence", async () => {
    const files: string[] = [];
    const beside = put("content", content);
    for (const [i, way] of allWays.entries()) {
      const attached = await signCms(content, way);
      const stamped = addSignatureTimeStamp(attached, attached);
      const { certificate } = await signerOf("P-521");
      const full = addCmsEvidence(stamped, { certificates: [certificate.der] });
      files.push(put(`${i}.p7m`, attached), "-", put(`${i}.full`, full), "-");
      files.push(put(`${i}.p7s`, await signCms(content, way, { isAttached: false })), beside);
    }
    expect(verify(files)).toEqual(files.filter((_, i) => i % 2 === 0).map(() => 1));
  });

  it("does not hold one over other content", async () => {
    const other = put("other", content.subarray(1));
    expect(verify([put("one.p7s", await signCms(content, undefined, { isAttached: false })), other])).toEqual(
      [0],
    );
  });
});
