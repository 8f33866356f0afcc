import { Buffer } from "node:buffer";
import { requireOk, type StoredDocument } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { createSystemClock } from "@benhan/core/platform";
import {
  type DocumentReport,
  type PdfSignatureOptions,
  prepareSignature,
  type SignDocumentOptions,
  type SignerCheck,
  type SigningKey,
  signDocument,
} from "@benhan/signing";
import {
  checkSignaturePolicy,
  type MadeSignature,
  mayComplete,
  policyNotKept,
  type SignerRole,
} from "@benhan/signing/facility-policy";
import {
  completeTransaction,
  createRemoteSigner,
  isCompleted,
  isSettled,
  type RemoteProvider,
  type RemoteSigner,
} from "@benhan/signing/remote";
import { dischargePaper, printPaper } from "../discharge-paper.ts";
import { dischargeForm, fieldOf, policy } from "../facility.ts";
import { anotherWaits, noPaper, notOnThePhone, notStaff, paperChanged } from "./desk.faults.ts";
import type { PaperStore, PendingSignature } from "./paper-store.ts";
import type { StaffMember } from "./setup.ts";

/** What the desk works with. */
export interface DeskTools {
  readonly store: PaperStore;
  readonly provider: RemoteProvider;
  readonly staff: readonly StaffMember[];
  /** TrueType, for what is seen of a signature. */
  readonly font: Uint8Array;
  verify(bytes: Uint8Array): Promise<DocumentReport>;
  /** By what a certificate is judged before its owner is asked for anything. */
  readonly signerCheck: SignerCheck;
  openKey(file: string): Promise<SigningKey>;
  /** How the seal of the hospital is raised to the level at which it is kept. */
  readonly seal: NonNullable<SignDocumentOptions["level"]>;
}

/** What became of a wish to sign. */
export interface Signing {
  readonly role: SignerRole;
  readonly state: "signed" | PendingSignature["transaction"]["state"];
  /** The service's name for it, and the code that the signer sees on the phone as well. */
  readonly transactionId?: string;
  readonly code?: string;
}

/** How the paper stands. */
export interface Standing {
  readonly version: number;
  readonly signed: readonly string[];
  readonly waiting: readonly string[];
  readonly isComplete: boolean;
}

/** Has one paper signed by everybody who must, in the order of the facility's policy. */
export interface SigningDesk {
  /** Prints the paper, unless it is there already. */
  print(): Promise<void>;
  sign(role: SignerRole): Promise<Signing>;
  /** A message of the service. It proves nothing and is only a reason to ask. False when it concerns nothing that is open. */
  hear(message: Uint8Array): Promise<boolean>;
  /** Goes on with everything that waits: when the server starts, and by the clock. */
  goOn(): Promise<readonly Signing[]>;
  standing(): Promise<Standing>;
  paper(): Promise<Uint8Array>;
}

/** Opens the desk. Its calls take turns; between processes the versions of the store decide who was first. */
export function createSigningDesk(tools: DeskTools): SigningDesk {
  const { store, provider, staff, font, signerCheck, verify } = tools;
  const clock = createSystemClock();
  const form = dischargePaper();
  const document = { code: dischargeForm, on: form.on, form };
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  async function paperNow(): Promise<StoredDocument> {
    const paper = await store.paper();
    if (paper === undefined) throw noPaper({});
    return paper;
  }

  /** The signatures that still wait. What was prepared on an earlier version of the paper fits no more. */
  async function openOn(
    { version }: StoredDocument,
    known?: readonly PendingSignature[],
  ): Promise<readonly PendingSignature[]> {
    const all = known ?? (await store.pending());
    return all.filter(({ paperVersion, transaction }) => paperVersion === version && !isDone(transaction));
  }

  /** Refuses a signature that the facility's policy does not allow as the paper stands. */
  async function requireAllowed(bytes: Uint8Array, { role, id, name }: StaffMember): Promise<void> {
    const level = role === "facility-seal" ? tools.seal.to : "B-B";
    const next: MadeSignature = {
      role,
      signer: { id, name },
      method: { kind: "digital-signature", level },
      at: clock.now(),
    };
    requireOk(checkSignaturePolicy(policy, document, await madeOn(bytes), next), policyNotKept);
  }

  /** The signatures on the paper as they were verified, never as somebody says. */
  async function madeOn(bytes: Uint8Array): Promise<readonly MadeSignature[]> {
    const { signatures } = await verify(bytes);
    return signatures.map(({ name, indication, level, signer, signingTime, at }) => {
      const member = staff.find(({ role }) => fieldOf(role) === name);
      const isOwn = member !== undefined && digestOf(bytesOf(member.certificate)) === signer?.fingerprint;
      return {
        role: member?.role ?? "signer-of-the-form",
        signer: isOwn ? { id: member.id, name: member.name } : { id: signer?.fingerprint ?? "?" },
        method: { kind: "digital-signature", ...(level && { level }) },
        at: signingTime?.time ?? at,
        indication,
      };
    });
  }

  function remoteFor(pending: Omit<PendingSignature, "transaction">): RemoteSigner {
    const keep = (transaction: PendingSignature["transaction"]) =>
      store.keepPending({ ...pending, transaction });
    return createRemoteSigner({ provider, keep });
  }

  async function signOnPhone(member: StaffMember, phone: string, paper: StoredDocument): Promise<Signing> {
    const { role } = member;
    const [open] = await openOn(paper);
    if (open?.role === role) return told(open);
    if (open !== undefined) throw anotherWaits({ who: labelOf(open.role) });
    const before = (await store.pending()).filter((one) => one.role === role);
    const late = await lateValueOf(before, paper);
    if (late !== undefined) return late;
    const credentials = await createRemoteSigner({ provider, keep: async () => undefined }).listCredentials(
      phone,
    );
    const credential = credentials.find(({ certificate }) =>
      Buffer.from(certificate).equals(bytesOf(member.certificate)),
    );
    if (credential === undefined) throw notOnThePhone({ who: labelOf(role) });
    const prepared = await prepareSignature(
      { bytes: paper.body },
      { format: "pades", signerCheck, ...placeOf(role), ...credential },
    );
    const pending = { role, paperVersion: paper.version, prepared };
    const transaction = await remoteFor(pending).start({
      documents: [{ prepared, docId: dischargeForm }],
      signer: phone,
      credential: credential.credential,
      description: "Ky giay ra vien",
      attempt: before.length + 1,
    });
    return settle({ ...pending, transaction });
  }

  /** What was signed after we had given it up is taken, rather than that the phone rings again for the same paper. */
  async function lateValueOf(
    before: readonly PendingSignature[],
    { version }: StoredDocument,
  ): Promise<Signing | undefined> {
    for (const { transaction, ...pending } of before) {
      if (pending.paperVersion !== version || isCompleted(transaction)) continue;
      const asked = await remoteFor(pending).poll(transaction);
      if (asked.orphans.length > 0) return embed({ ...pending, transaction: asked });
    }
    return undefined;
  }

  /** Asks the service about a signature, and puts the value into the paper once it is there. */
  async function follow(pending: PendingSignature): Promise<Signing> {
    const { role, paperVersion, prepared } = pending;
    const transaction = await remoteFor({ role, paperVersion, prepared }).poll(pending.transaction);
    return settle({ ...pending, transaction });
  }

  async function settle(pending: PendingSignature): Promise<Signing> {
    return pending.transaction.state === "signed" ? embed(pending) : told(pending);
  }

  async function embed(pending: PendingSignature): Promise<Signing> {
    const paper = await paperNow();
    if (paper.version !== pending.paperVersion) throw paperChanged({});
    await requireAllowed(paper.body, memberFor(pending.role));
    const { transaction, documents } = await completeTransaction(pending.transaction, [pending], {
      acceptOrphans: true,
    });
    const [signed] = documents;
    if (signed === undefined || !("bytes" in signed)) throw notOnThePhone({ who: labelOf(pending.role) });
    await store.keepCompleted(paper, signed.bytes, { ...pending, transaction });
    return { ...told({ ...pending, transaction }), state: "embedded" };
  }

  async function signWithFile(member: StaffMember, keyFile: string, paper: StoredDocument): Promise<Signing> {
    const { role } = member;
    const [open] = await openOn(paper);
    if (open !== undefined) throw anotherWaits({ who: labelOf(open.role) });
    const key = await tools.openKey(keyFile);
    const level = role === "facility-seal" && { level: tools.seal };
    const options = { format: "pades", key, signerCheck, ...placeOf(role), ...level } as const;
    const { bytes } = await signDocument({ bytes: paper.body }, options);
    await store.keepPaper(paper, bytes, role);
    return { role, state: "signed" };
  }

  function placeOf(role: SignerRole): PdfSignatureOptions {
    const reason = role === "facility-seal" ? "Xác nhận của cơ sở" : "Xác nhận nội dung giấy ra viện";
    return { place: { field: fieldOf(role) }, visible: { font }, reason };
  }

  function memberFor(role: SignerRole): StaffMember {
    const member = staff.find((one) => one.role === role);
    if (member === undefined) throw notStaff({ role });
    return member;
  }

  return {
    print: () =>
      inTurn(async () => {
        if ((await store.paper()) === undefined) await store.create(await printPaper(form));
      }),
    sign: (role) =>
      inTurn(async () => {
        const paper = await paperNow();
        const member = memberFor(role);
        await requireAllowed(paper.body, member);
        return "phone" in member.by
          ? signOnPhone(member, member.by.phone, paper)
          : signWithFile(member, member.by.keyFile, paper);
      }),
    hear: (message) =>
      inTurn(async () => {
        const id = provider.readWebhook?.(message);
        const pending = (await openOn(await paperNow())).find(
          ({ transaction }) => transaction.transactionId === id || transaction.reference === id,
        );
        if (id === undefined || pending === undefined) return false;
        await follow(pending);
        return true;
      }),
    goOn: () =>
      inTurn(async () => {
        const paper = await store.paper();
        const gone: Signing[] = [];
        for (const pending of paper ? await openOn(paper) : []) gone.push(await follow(pending));
        return gone;
      }),
    // Who reads waits for nobody. What waits is read first: a signature that is embedded meanwhile counts once.
    standing: async () => {
      const known = await store.pending();
      const paper = await paperNow();
      const made = await madeOn(paper.body);
      const waiting = await openOn(paper, known);
      const report = mayComplete(policy, document, made);
      return {
        version: paper.version,
        signed: made.map(({ role }) => labelOf(role)),
        waiting: waiting.map(({ role }) => labelOf(role)),
        isComplete: report.ok && report.value.isComplete,
      };
    },
    paper: async () => (await paperNow()).body,
  };

  function labelOf(role: SignerRole): string {
    return form.signatures.find(({ signature }) => signature.role === role)?.signature.label.vi ?? role;
  }
}

/** True when nothing more is going to happen: a value that is there must still be put into the paper. */
function isDone(transaction: PendingSignature["transaction"]): boolean {
  return isSettled(transaction) && transaction.state !== "signed";
}

function told({ role, transaction: { state, transactionId, items } }: PendingSignature): Signing {
  const [item] = items;
  return { role, state, transactionId, ...(item && { code: item.code }) };
}

/** Of base64. */
export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}
