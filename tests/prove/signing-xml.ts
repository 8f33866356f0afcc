import { type CreatedFormat, signDocument, verifyDocument } from "@benhan/signing";
import { createDice, type Dice } from "../../packages/signing/test/outside/dice.ts";
import { coveredNumber, randomXml } from "../../packages/signing/test/outside/random-document.ts";
import { getSigningWorld, type SigningWorld } from "../../packages/signing/test/outside/signing-world.ts";
import { inWorkFolder, type WorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import { clock, encode } from "../../packages/signing/test/visit-file.ts";
import { runJdkXml } from "../../packages/signing/test/xmldsig/jdk-xml.ts";
import type { Prover } from "./prover.ts";

const inElement = (content: string) =>
  `<DULIEU xml:lang="vi"><GIAYCHUNGSINH Id="Id-1" xmlns:t="urn:t">${content}</GIAYCHUNGSINH></DULIEU>`;

/** The layouts, and what stands in the root for them. */
const layouts = [
  [{ layout: "bhytA" }, (content: string) => `${content}<CHUKYDONVI/>`],
  [{ layout: "bhytB" }, (content: string) => `${inElement(content)}<CHUKYDONVI/>`],
  [{ layout: "enveloped" }, (content: string) => content],
  [{ layout: "enveloped", id: "Id-1" }, inElement],
] as const;
const levels = [undefined, undefined, undefined, "B-T", "B-LT", "B-LTA"] as const;

interface Judged {
  readonly what: string;
  readonly file: string;
  /** xmlsec1 of Debian 12 knows no PSS. */
  readonly isPss: boolean;
}

async function makeOne(
  world: SigningWorld,
  folder: WorkFolder,
  dice: Dice,
  name: string,
): Promise<{ readonly good: readonly Judged[]; readonly changed: readonly Judged[] }> {
  const [good, changed]: [Judged[], Judged[]] = [[], []];
  const [choice, wrap] = dice.pick(layouts);
  const document = { bytes: encode(randomXml(dice, wrap)) };
  for (const format of ["xmldsig", "xades"] as const satisfies readonly CreatedFormat[]) {
    const { signer, kind, policy, isPss } = world.chooseSigner(dice);
    const to = format === "xades" ? dice.pick(levels) : undefined;
    const level = to === undefined ? {} : { level: world.sources(to) };
    const { bytes } = await signDocument(document, {
      format,
      ...choice,
      key: signer.key,
      policy,
      clock,
      ...level,
    });
    const what = `${name}: ${format} ${to ?? "B-B"} ${JSON.stringify(choice)} ${kind} ${policy}`;
    const options = { trustAnchors: world.anchors, intermediates: [world.authority.issuing], clock };
    const report = await verifyDocument(bytes, options);
    if (report.indication !== "TOTAL_PASSED")
      throw new Error(`we refuse ${what}: ${JSON.stringify(report.issues)}`);
    const other = new TextDecoder().decode(bytes).replace(coveredNumber, "<SO>00002</SO>");
    if ((await verifyDocument(encode(other), options)).subIndication !== "HASH_FAILURE")
      throw new Error(`we accept the changed ${what}`);
    good.push({ what, isPss, file: folder.put(`${name}-${format}.xml`, bytes) });
    changed.push({ what, isPss, file: folder.put(`${name}-${format}-changed.xml`, other) });
  }
  return { good, changed };
}

const ids = ["GIAYCHUNGSINH", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"].flatMap((name) => [
  "--id-attr:Id",
  name,
]);

function judge(
  world: SigningWorld,
  folder: WorkFolder,
  good: readonly Judged[],
  changed: readonly Judged[],
): void {
  const trust = [
    "--trusted-pem",
    folder.putCertificate("root.pem", world.authority.root),
    "--untrusted-pem",
    folder.putCertificate("issuing.pem", world.authority.issuing),
  ];
  const holds = (...files: readonly string[]) =>
    folder.succeeds("xmlsec1", "--verify", ...trust, "--enabled-key-data", "x509", ...ids, ...files);
  const known = good.filter(({ isPss }) => !isPss);
  if (!holds(...known.map(({ file }) => file))) {
    const refused = known.filter(({ file }) => !holds(file)).map(({ what }) => what);
    throw new Error(`xmlsec1 refuses ${refused.join("\n") || "all together"}`);
  }
  const accepted = changed.find(({ isPss, file }) => !isPss && holds(file));
  if (accepted !== undefined) throw new Error(`xmlsec1 accepts the changed ${accepted.what}`);
  const all = [...good, ...changed];
  const answers = runJdkXml("java", "verify", ...all.map(({ file }) => file));
  for (const [i, { what }] of all.entries()) {
    if (answers[i] !== `${i < good.length}`) throw new Error(`the JDK says ${answers[i]} of ${what}`);
  }
}

export const prover: Prover = {
  claim:
    "Any XML document is signed as XMLDSig and as XAdES (bhytA, bhytB, enveloped, one element of it; B-B to B-LTA) so that the XML signatures of the JDK and xmlsec1 (but for PSS, which it does not know) hold it, and neither they nor we hold it when it was changed.",
  target: 500,
  batch: 125,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const world = await getSigningWorld();
      const dice = createDice(seed);
      const [good, changed]: [Judged[], Judged[]] = [[], []];
      for (let i = 0; i < count; i++) {
        const made = await makeOne(world, folder, dice, `${i}`);
        good.push(...made.good);
        changed.push(...made.changed);
      }
      judge(world, folder, good, changed);
    }),
};
