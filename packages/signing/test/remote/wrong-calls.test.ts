import { isEmrError } from "@benhan/core/faults";
import { createFakeCsc, fakeTransport } from "@benhan/signing/node-testkit";
import {
  completeTransaction,
  createRemoteSigner,
  createRemoteSigningKey,
  csc,
  vnptSmartCa,
} from "@benhan/signing/remote";
import { describe, expect, it } from "vitest";
import { facilityId, holder, openWorld, prepared, secretsOf, spPassword, userId } from "./remote-world.ts";

const three = await prepared(3);
const world = openWorld();
const service = {
  facilityId,
  baseUrl: "http://127.0.0.1:9",
  serviceProviderId: "4184-TEST",
  secrets: secretsOf({}),
};
const documents = three.map((one) => ({ prepared: one }));
const batch = { documents, signer: userId, credential: holder.serial };
const keep = async () => undefined;

/** The error of a call, whatever its types say. */
async function errorOf(call: () => unknown) {
  const error: unknown = await Promise.resolve()
    .then(call)
    .then(
      () => undefined,
      (caught: unknown) => caught,
    );
  if (!isEmrError(error)) throw new Error(`no EmrError: ${String(error)}`);
  return error;
}

const wrong = (value: unknown) => value as never;

it.each([
  ["no options", () => createRemoteSigner(wrong(undefined)), "provider, keep"],
  ["no keep", () => createRemoteSigner(wrong({ provider: world.provider })), '"keep" is missing'],
  [
    "keep that is no function",
    () => createRemoteSigner(wrong({ provider: world.provider, keep: [] })),
    '"keep"',
  ],
  [
    "a provider that is only its options",
    () => createRemoteSigner(wrong({ provider: service, keep })),
    '"provider"',
  ],
  ["a misspelt name", () => vnptSmartCa(wrong({ ...service, serviceProviderID: "1" })), "serviceProviderId"],
  [
    "a password in place of the source",
    () => vnptSmartCa({ ...service, secrets: wrong(spPassword) }),
    "SecretSource",
  ],
  ["an unknown word", () => csc(wrong({ ...service, version: "2" })), '"v2"'],
  ["no client", () => csc(wrong({ ...service })), '"clientId" is missing'],
  [
    "no credential",
    () => createRemoteSigningKey(wrong({ provider: world.provider, signer: userId })),
    '"credential" is missing',
  ],
  ["no batch", () => world.remote.start(wrong(undefined)), "documents, signer"],
  [
    "states in place of documents",
    () => world.remote.start({ ...batch, documents: wrong(three) }),
    "{ prepared: … }",
  ],
  [
    "a state that nobody has read yet",
    () => world.remote.start({ ...batch, documents: wrong([{ prepared: JSON.stringify(three[0]) }]) }),
    "JSON.parse",
  ],
  [
    "a misspelt docId",
    () => world.remote.start({ ...batch, documents: wrong([{ prepared: three[0], docID: "a" }]) }),
    "docId",
  ],
  ["attempt 0", () => world.remote.start({ ...batch, attempt: 0 }), '"attempt"'],
  ["nothing to poll", () => world.remote.poll(wrong(undefined)), "RemoteTransaction"],
  ["a promise to poll", () => world.remote.poll(wrong(Promise.resolve())), "await"],
  ["a text to poll", () => world.remote.poll(wrong("{}")), "JSON.parse"],
  ["nothing to cancel", () => world.remote.cancel(wrong(null)), "RemoteTransaction"],
  ["no signer", () => world.remote.listCredentials(wrong(undefined)), '"signer"'],
  ["no transaction", () => completeTransaction(wrong(undefined), documents), "RemoteTransaction"],
] as const)("%s is refused with what would be right, and nothing is stored", async (_, call, told) => {
  const error = await errorOf(call);
  expect(error.code).toBe("core.options.wrong");
  expect(error.text.en).toContain(told);
  expect(error.text.vi).not.toBe(error.text.en);
  expect(error.nextStep?.en).toContain("docs/en/guides/remote-signing.md");
  expect(error.message).not.toContain(spPassword);
  expect(world.stored).toHaveLength(0);
});

it("everything that is wrong is told at once", async () => {
  const error = await errorOf(() =>
    vnptSmartCa(wrong({ ...service, secrets: "x", serviceProviderID: "1", serviceProviderId: undefined })),
  );
  expect(error.issues.map(({ path }) => path.join("."))).toEqual([
    "serviceProviderId",
    "secrets",
    "serviceProviderID",
  ]);
});

describe("a stored transaction", () => {
  const start = async () => {
    const own = openWorld();
    return { ...own, transaction: await own.remote.start(own.batch(three)) };
  };

  it.each([
    "items",
    "certificate",
    "transactionId",
    "state",
    "delivery",
    "orphans",
    "expiresAt",
    "revision",
  ] as const)("without %s is refused by name, to poll, to cancel and to complete", async (part) => {
    const { remote, transaction } = await start();
    const damaged = { ...transaction, [part]: undefined };
    for (const call of [
      () => remote.poll(wrong(damaged)),
      () => remote.cancel(wrong(damaged)),
      () => completeTransaction(wrong(damaged), documents),
    ]) {
      const error = await errorOf(call);
      expect(error.code).toBe("signing.remote.transaction_unreadable");
      expect(error.text.en).toContain(`part ${part}`);
    }
  });

  it.each([
    ["no documents", undefined, "documents"],
    ["a state in place of a document", three, "{ prepared: … }"],
    ["a document without a state", [{}], "prepared"],
    ["a state that nobody has read yet", [{ prepared: JSON.stringify(three[0]) }], "JSON.parse"],
  ])("is not completed with %s", async (_, given, told) => {
    const { remote, fake, transaction } = await start();
    fake.approve(transaction.transactionId);
    const signed = await remote.poll(transaction);
    const error = await errorOf(() => completeTransaction(signed, wrong(given)));
    expect(error.code).toBe("core.options.wrong");
    expect(error.text.en).toContain(told);
    const stored = documents.map((one) => ({ ...one, paper: "giay-ra-vien" }));
    expect((await completeTransaction(signed, stored)).transaction.state).toBe("embedded");
  });
});

describe("a batch that is refused says what to do about just that", () => {
  it.each([
    [
      "an accent",
      [{ prepared: three[0], docId: "giấy ra viện" }],
      "GRV-2026-0001",
      ["documents", 0, "docId"],
    ],
    ["nothing", [], "at least one", []],
    ["a document twice", [documents[0], documents[0]], "repeated", []],
    [
      "another certificate",
      [documents[0], { prepared: { ...three[1], certificate: "AA" } }],
      "by signer",
      [],
    ],
  ] as const)("%s", async (_, given, told, path) => {
    const error = await errorOf(() => world.remote.start({ ...batch, documents: wrong(given) }));
    expect(error.code).toBe("signing.remote.batch_refused");
    expect(error.nextStep?.en).toContain(told);
    expect(error.path).toEqual(path);
  });
});

describe("a question that gets no answer", () => {
  it.each(["503-before", "drop-before", "drop-after"] as const)(
    "may be asked again: it has signed nothing (%s)",
    async (fault) => {
      const { remote, fake } = openWorld();
      fake.lineFaults.push(fault);
      const error = await errorOf(() => remote.listCredentials(userId));
      expect(error).toMatchObject({ code: "signing.remote.service_unavailable", retry: "safe" });
      expect(error.nextStep?.vi).not.toContain("giao dịch");
      expect(await remote.listCredentials(userId)).toHaveLength(1);
    },
  );

  it("at a wrong address of CSC is no wrong account", async () => {
    const fake = createFakeCsc({
      version: "v2",
      clientId: "hospital",
      clientSecret: "x",
      holders: [holder],
      clock: world.clock,
    });
    const provider = csc({
      ...{ facilityId, clientId: "hospital", clock: world.clock },
      baseUrl: "http://127.0.0.1:9",
      secrets: secretsOf({ "csc-client-secret": "x" }),
      transport: fakeTransport(fake),
    });
    const error = await errorOf(() => provider.listCredentials(userId));
    expect(error.text.en).toContain("not_found");
    expect(error.nextStep?.en).toContain("/csc/v2");
  });
});
