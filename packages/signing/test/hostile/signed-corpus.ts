import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import {
  type FormatChoice,
  type PreparedSignature,
  prepareSignature,
  type SignDocumentOptions,
  type SigningKey,
  signDocument,
  type VerifyDocumentOptions,
} from "@benhan/signing";
import {
  createTestIssuer,
  createTestTimestampAuthority,
  makeTimeStamp,
  type TestHolder,
} from "@benhan/signing/testkit";
import { plainPdf } from "./plain-pdf.ts";

/** What kind of file a sample is, and so how it is broken. */
export type SampleKind = "xml" | "cms" | "pdf" | "jws" | "time-stamp";

/** A signed file that passes as it is. */
export interface Sample {
  readonly kind: SampleKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly detached?: Uint8Array;
  readonly expect?: VerifyDocumentOptions["expect"];
}

/** Small signed files of every format and level, whose signatures all say something else, and what judges them. */
export interface SignedCorpus {
  readonly samples: readonly Sample[];
  /** Of an authority that has the very same names and is not trusted: nothing of it may ever pass. */
  readonly strangers: readonly Sample[];
  readonly judging: Pick<VerifyDocumentOptions, "trustAnchors" | "intermediates" | "clock">;
  /** The anchor of the signers. */
  readonly root: Uint8Array;
  /** Of the signer's authorities; nothing is revoked. */
  readonly lists: readonly Uint8Array[];
  readonly answer: Uint8Array;
  /** A signature that waits for its value, and the value. */
  readonly prepared: { readonly state: PreparedSignature; readonly value: Uint8Array };
  readonly unsigned: readonly Uint8Array[];
}

type Level = "B-T" | "B-LT" | "B-LTA";
const levels = [undefined, "B-T", "B-LT", "B-LTA"] as const;
const now = parseInstant("2026-07-05T03:00:00Z");
const utf8 = new TextEncoder();

function keyOf(holder: TestHolder, chain: readonly Uint8Array[]): SigningKey {
  const { certificate } = holder;
  return { certificate, chain, algorithms: ["ecdsa-sha256"], sign: (bytes) => holder.sign(bytes) };
}

/** A world of keys; the name of the world is in nothing that it issues. */
async function createWorld() {
  const root = await createTestIssuer({ name: "TEST SIGN ROOT" });
  const issuing = await root.issueAuthority({ name: "TEST SIGN CA" });
  const stampRoot = await createTestIssuer({ name: "TEST TSA ROOT" });
  const doctor = await issuing.issue({ name: "BÁC SĨ THỬ NGHIỆM" });
  const colleague = await issuing.issue({ name: "ĐIỀU DƯỠNG THỬ NGHIỆM" });
  const stamper = await stampRoot.issue({ role: "time-stamping" });
  const thisUpdate = now;
  return {
    root,
    issuing,
    stampRoot,
    stamper,
    doctor: keyOf(doctor, [issuing.certificate]),
    colleague: keyOf(colleague, [issuing.certificate]),
    anchors: [
      { certificate: root.certificate, purposes: ["sign"], domain: "public" },
      { certificate: stampRoot.certificate, purposes: ["timestamp"], domain: "timestamp" },
    ] as const,
    lists: [await root.list({ thisUpdate }), await issuing.list({ thisUpdate })],
    stampList: await stampRoot.list({ thisUpdate }),
    answer: await issuing.answer(doctor.certificate, { thisUpdate }),
  };
}

type World = Awaited<ReturnType<typeof createWorld>>;

export async function createSignedCorpus(): Promise<SignedCorpus> {
  const world = await createWorld();
  const other = await createWorld();
  const { state, value } = await prepareOne(world);
  return {
    samples: await samplesOf(world),
    strangers: (await samplesOf(other)).filter((_, i) => i % 3 === 0),
    judging: {
      trustAnchors: world.anchors,
      intermediates: [world.issuing.certificate],
      clock: createManualClock(now),
    },
    root: world.root.certificate,
    lists: world.lists,
    answer: world.answer,
    prepared: { state, value },
    unsigned: [
      plainPdf("chưa ký", "table"),
      plainPdf("chưa ký", "stream"),
      xmlOf("chưa ký"),
      bhytOf("chưa ký"),
    ],
  };
}

const xmlOf = (text: string) => utf8.encode(`<a xmlns:x="urn:x"><b Id="b1" x:c="1">${text}</b><d/></a>`);
const bhytOf = (text: string) =>
  utf8.encode(
    `<?xml version="1.0" encoding="utf-8"?>\n<HSDLCT><NOIDUNG Id="n1"><HOTEN>${text}</HOTEN></NOIDUNG><CHUKYDONVI/></HSDLCT>`,
  );

async function samplesOf(world: World): Promise<readonly Sample[]> {
  const found: Sample[] = [];
  const sign = async (
    { kind, name }: Pick<Sample, "kind" | "name">,
    unsigned: Uint8Array,
    choice: FormatChoice,
    {
      level,
      key = world.doctor,
      isDetached = false,
    }: { level?: Level; key?: SigningKey; isDetached?: boolean } = {},
  ): Promise<Uint8Array> => {
    const options = {
      ...choice,
      key,
      clock: createManualClock(now),
      ...(level && { level: levelOf(world, level) }),
    } as SignDocumentOptions;
    const { bytes } = await signDocument({ bytes: unsigned }, options);
    found.push({ kind, name, bytes, ...(isDetached && { detached: unsigned }) });
    return bytes;
  };
  for (const level of levels) {
    const at = level === undefined ? {} : { level };
    const text = `nội dung ${level ?? "B-B"}`;
    const name = (format: string) => ({ name: `${format} ${level ?? "B-B"}` });
    await sign({ kind: "xml", ...name("xades") }, xmlOf(text), { format: "xades", layout: "enveloped" }, at);
    await sign({ kind: "cms", ...name("cades") }, utf8.encode(text), { format: "cades" }, at);
    const reserve = level === undefined ? 2048 : 6144;
    const pdf = plainPdf(text, level === "B-LT" ? "stream" : "table");
    await sign({ kind: "pdf", ...name("pades") }, pdf, { format: "pades", reserve }, at);
  }
  await sign({ kind: "xml", name: "bhytA" }, bhytOf("mẫu A"), { format: "xmldsig", layout: "bhytA" });
  await sign({ kind: "xml", name: "bhytB" }, bhytOf("mẫu B"), { format: "xmldsig", layout: "bhytB" });
  await sign({ kind: "xml", name: "bhytB xades" }, bhytOf("mẫu B+"), { format: "xades", layout: "bhytB" });
  await sign({ kind: "xml", name: "element" }, xmlOf("một phần"), {
    format: "xades",
    layout: "enveloped",
    id: "b1",
  });
  await sign(
    { kind: "cms", name: "cades detached" },
    utf8.encode("rời"),
    { format: "cades", packaging: "detached" },
    { isDetached: true },
  );
  await sign({ kind: "jws", name: "jws" }, utf8.encode('{"a":"đính kèm"}'), { format: "jws" });
  await sign(
    { kind: "jws", name: "jws detached" },
    utf8.encode('{"a":"rời"}'),
    { format: "jws", packaging: "detached" },
    { isDetached: true },
  );
  const once = await sign({ kind: "pdf", name: "pades once" }, plainPdf("hai chữ ký", "stream"), {
    format: "pades",
    reserve: 2048,
  });
  await sign(
    { kind: "pdf", name: "pades twice" },
    once,
    { format: "pades", reserve: 2048 },
    { key: world.colleague },
  );
  const pem = Buffer.from(found.find(({ name }) => name === "cades B-B")?.bytes ?? []).toString("base64");
  const lines = pem.match(/.{1,64}/g)?.join("\n");
  found.push({
    kind: "cms",
    name: "cades pem",
    bytes: utf8.encode(`-----BEGIN CMS-----\n${lines}\n-----END CMS-----\n`),
  });
  const stamped = utf8.encode("được đóng dấu");
  const expect = { timeStamp: true } as const;
  const token = await makeTimeStamp(stamped, world.stamper, { time: now });
  found.push({ kind: "time-stamp", name: "token", bytes: token, detached: stamped, expect });
  found.push({ kind: "time-stamp", name: "reply", bytes: replyWith(token), detached: stamped, expect });
  return found;
}

/** `TimeStampResp` with the status granted. */
function replyWith(token: Uint8Array): Uint8Array {
  const length = token.length + 5;
  return new Uint8Array(
    Buffer.concat([Uint8Array.of(0x30, 0x82, length >> 8, length & 255, 0x30, 3, 2, 1, 0), token]),
  );
}

function levelOf(world: World, to: Level): NonNullable<SignDocumentOptions["level"]> {
  return {
    to,
    timestampAuthority: createTestTimestampAuthority(world.stamper, { time: now }),
    trustAnchors: world.anchors,
    lists: [...world.lists, world.stampList],
    intermediates: [world.issuing.certificate],
  };
}

async function prepareOne({ doctor }: World) {
  const state = await prepareSignature(
    { bytes: xmlOf("chờ chữ ký") },
    {
      ...doctor,
      chain: [...doctor.chain],
      format: "xades",
      layout: "enveloped",
      clock: createManualClock(now),
    },
  );
  const toBeSigned = new Uint8Array(Buffer.from(state.toBeSigned, "base64"));
  return { state, value: await doctor.sign(toBeSigned, { algorithm: "ecdsa-sha256" }) };
}
