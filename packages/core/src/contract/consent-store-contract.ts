import type { Consent } from "../ports/consent-store.ts";
import { type ContractCase, collect, must, mustAbort, mustEqual, mustFail } from "./contract-case.ts";
import {
  after,
  facilityId,
  otherFacilityId,
  type StoreSubject,
  type StoreTraits,
  type StoreUnderTest,
  storeCase,
} from "./store-under-test.ts";

/** What every ledger of consents keeps to. */
export const consentStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase("consents are kept as they came, in the order of adding", async ({ store, consent }) => {
    const full = consent({
      until: after(3600),
      by: { kind: "representative", id: "GH-1" },
      evidence: { id: "G-2", digest: `sha-256:${"0".repeat(64)}` as never },
    });
    const consents = [consent({ at: after(60) }), full, consent({ decision: "withdraw", at: after(30) })];
    for (const one of consents) await store.addConsent(one);
    mustEqual(await listed(store), consents, "the ledger differs from what was added");
  }),
  storeCase("a ledger of hundreds is complete and in order", async ({ store, consent }) => {
    const consents = Array.from({ length: 450 }, () => consent()).reverse();
    for (const one of consents) await store.addConsent(one);
    const ids = (await listed(store)).map(({ consentId }) => consentId);
    mustEqual(
      ids,
      consents.map(({ consentId }) => consentId),
      "the list is not complete and in order",
    );
  }),
  storeCase("consents are listed by patient, and by purpose", async ({ store, consent }) => {
    const consents = [
      consent(),
      consent({ patient: "BN-2" }),
      consent({ purpose: "teaching" }),
      consent(),
    ] as const;
    for (const one of consents) await store.addConsent(one);
    const [first, second, teaching, last] = consents;
    mustEqual(await listed(store), [first, teaching, last], "the patient is not asked for");
    mustEqual(await listed(store, { purpose: "research" }), [first, last], "the purpose is not asked for");
    mustEqual(await listed(store, { patient: "BN-2" }), [second], "another patient's consent is missing");
    mustEqual(await listed(store, { patient: "BN-2", purpose: "teaching" }), [], "only one is asked for");
  }),
  storeCase("the same consent again changes nothing", async ({ store, consent }) => {
    const [one, two] = [consent(), consent()];
    await store.addConsent(one);
    await store.addConsent(two);
    await store.addConsent({ ...one, until: undefined as never });
    mustEqual(await listed(store), [one, two], "the second time left a trace");
  }),
  storeCase("an id that belongs to another consent is refused", async ({ store, consent }) => {
    const one = consent();
    await store.addConsent(one);
    const changes: readonly Partial<Consent>[] = [
      { decision: "withdraw" },
      { toldSensitive: false },
      { until: after(1) },
    ];
    for (const change of changes) {
      const call = () => store.addConsent({ ...one, ...change });
      await mustFail(call, "core.store.invalid_change", Object.keys(change).join());
    }
    mustEqual(await listed(store), [one], "the consent was changed");
  }),
  storeCase("what is no consent is refused, all that is wrong at once", async ({ store, consent }) => {
    const wrong = { ...consent(), patient: "", decision: "perhaps", by: { kind: "nobody" } } as never;
    const error = await mustFail(() => store.addConsent(wrong), "core.store.invalid_change", "a wrong one");
    const fields = error.issues.map(({ path }) => path[1]);
    mustEqual([...fields].sort(), ["by", "decision", "patient"], "not all is told, each at its place");
    const call = () => collect(store.listConsents({ facilityId, patient: "" }));
    await mustFail(call, "core.store.invalid_change", "a list of nobody");
  }),
  storeCase("consents of another facility are refused", async ({ store, consent }) => {
    const foreign = consent({ facilityId: otherFacilityId });
    await mustFail(() => store.addConsent(foreign), "core.store.wrong_facility", "addConsent");
    const query = { facilityId: otherFacilityId, patient: "BN-1" };
    await mustFail(() => collect(store.listConsents(query)), "core.store.wrong_facility", "listConsents");
  }),
  storeCase("an aborted consent is not kept, and an abort ends a list", async ({ store, consent }) => {
    const reason = new Error("stop");
    const signal = AbortSignal.abort(reason);
    await mustAbort(() => store.addConsent(consent(), { signal }), reason, "addConsent");
    must((await listed(store)).length === 0, "the consent was kept");
    await store.addConsent(consent());
    const query = { facilityId, patient: "BN-1" };
    await mustAbort(() => collect(store.listConsents(query, { signal })), reason, "listConsents");
  }),
  storeCase("every text survives, and a patient is found however the key is composed", async (own) => {
    const { store, consent } = own;
    const patient = "BN-Nguyễn Thị Hiền".normalize("NFD");
    const one = consent({ patient, purpose: "nghiên cứu", textEdition: `${"ế".normalize("NFD")} 😀 "\n'` });
    await store.addConsent(one);
    for (const form of ["NFC", "NFD"] as const) {
      const found = await listed(store, { patient: patient.normalize(form) });
      mustEqual(found, [one], `asked for in ${form}`);
    }
  }),
  storeCase("neither the sender's nor the reader's objects are those of the store", async (own) => {
    const { store, consent } = own;
    const given = consent();
    const wanted = structuredClone(given);
    const adding = store.addConsent(given);
    overwrite(given);
    await adding;
    for (let count = 0; count < 2; count += 1) {
      const [found] = await listed(store);
      mustEqual(found, wanted, "the ledger follows the objects of a caller");
      if (found !== undefined) overwrite(found);
    }
  }),
  storeCase(
    "what one handle has added, another sees",
    async ({ store, open, consent }) => {
      const other = await open();
      const one = consent();
      await store.addConsent(one);
      mustEqual(await listed(other), [one], "the other handle does not see it");
    },
    "shared",
  ),
  storeCase(
    "consents are there after opening again",
    async ({ store, open, consent }) => {
      const one = consent();
      await store.addConsent(one);
      await store.close();
      mustEqual(await listed(await open()), [one], "the consent was lost");
    },
    "durable",
  ),
];

type Asked = { readonly patient?: string; readonly purpose?: string };

function listed(store: StoreUnderTest, asked: Asked = {}): Promise<readonly Consent[]> {
  return collect(store.listConsents({ facilityId, patient: "BN-1", ...asked }));
}

function overwrite(consent: Consent): void {
  Object.assign(consent, { decision: "deny" });
  Object.assign(consent.evidence, { id: "-" });
}
