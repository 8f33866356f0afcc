import { isChangeOf } from "../certificate/revocation/list-coverage.ts";
import type { RevocationList } from "../certificate/revocation/revocation-list.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { describeNotes } from "../evidence/describe-notes.ts";
import type { EvidenceNote, EvidenceSearch } from "../ports/evidence-source.ts";
import { contextOf } from "../verification/context-of.ts";
import type { FoundSignature } from "../verification/found-signature.ts";
import { judgeSignature, reportFacts } from "../verification/judge-signature.ts";
import { gatherFacts, type SignatureFacts } from "../verification/signature-facts.ts";
import { signatureReaders } from "../verification/signature-readers.ts";
import type { SignatureReport } from "../verification/signature-report.ts";
import type { SniffedDocument } from "../verification/sniff-document.ts";
import type { RevocationMode } from "../verification/verification-context.ts";
import {
  extensionEvidenceMissing,
  extensionNotValid,
  extensionRevoked,
  extensionTargetMissing,
} from "./extension.faults.ts";
import type { ExtendSignatureOptions } from "./extension-options.ts";
import type { EncodedEvidence } from "./signature-extender.ts";
import type { SignatureLevel } from "./signature-format.ts";

/** From the lowest to the highest. */
export const signatureLevels: readonly SignatureLevel[] = ["B-B", "B-T", "B-LT", "B-LTA"];

/** What the steps of one extension share: they read the document again and again, and judge with the same sources. */
export class ExtensionJudge {
  readonly #options: ExtendSignatureOptions;
  readonly #search: EvidenceSearch | undefined;
  readonly #lists: RevocationList[] = [];

  constructor(options: ExtendSignatureOptions) {
    this.#options = options;
    const search = options.evidence?.start();
    this.#search = search && {
      notes: search.notes,
      findIssuers: search.findIssuers,
      findRevocation: async (...asked) => {
        const found = await search.findRevocation(...asked);
        this.#lists.push(...found.lists);
        return found;
      },
    };
  }

  get notes(): readonly EvidenceNote[] {
    return this.#search?.notes ?? [];
  }

  async read(document: SniffedDocument | undefined): Promise<readonly FoundSignature[]> {
    const { detached, signal } = this.#options;
    if (document === undefined || document.kind === "time-stamp") return [];
    const read = await signatureReaders[document.kind]();
    return read(document.bytes, { ...(detached && { detached }), ...(signal && { signal }) });
  }

  async find(bytes: Uint8Array, { kind }: SniffedDocument, wanted: string): Promise<FoundSignature> {
    const all = await this.read({ kind, bytes });
    const found = all.find(({ name }) => name === wanted);
    if (found === undefined) throw extensionTargetMissing({ names: all.map((one) => one.name) });
    return found;
  }

  /** Opens a signature whose form and digests hold. */
  async openSound(found: FoundSignature) {
    const { to, signal } = this.#options;
    if (found.defects.length > 0) throw extensionNotValid({ to }, { issues: found.defects });
    const opened = await found.open(signal ? { signal } : {});
    if (opened.digestsMatch.includes(false)) throw extensionNotValid({ to });
    return opened;
  }

  /** The evidence by which signer and time-stamps were found to be good, all of it. */
  async gather(found: FoundSignature): Promise<EncodedEvidence> {
    const context = this.#context("require");
    const facts = await gatherFacts(found, context);
    this.#requireGood(reportFacts(facts));
    return evidenceOf(facts, [...this.#lists, ...context.lists]);
  }

  /** Judges the result as anybody will who has the anchors and, from B-LT on, nothing else but the file. */
  async verify(found: FoundSignature): Promise<SignatureReport> {
    const { to, trustAnchors } = this.#options;
    // Who stamped cannot be judged then.
    const isAnonymous = trustAnchors === undefined;
    const mode = isAnonymous ? "none" : to === "B-T" ? "prefer" : "offline-evidence";
    const report = await judgeSignature(found, this.#context(mode));
    if (isAnonymous) {
      if (report.integrity !== "intact") throw this.#refuse(report);
      return report;
    }
    this.#requireGood(report);
    const isReached =
      report.level !== undefined && signatureLevels.indexOf(report.level) >= signatureLevels.indexOf(to);
    if (!isReached) throw this.#refuse(report);
    return report;
  }

  #context(mode: RevocationMode) {
    const { trustAnchors = [], policy, clock, signal, intermediates, lists, answers } = this.#options;
    const rules = { ...(policy && { policy }), ...(clock && { clock }), ...(signal && { signal }) };
    if (mode === "offline-evidence" || mode === "none")
      return contextOf({ trustAnchors, ...rules }, {}, mode);
    const search = this.#search;
    const given = {
      ...(intermediates && { intermediates }),
      ...(lists && { lists }),
      ...(answers && { answers }),
      ...(search && { evidence: { start: () => search } }),
    };
    return contextOf({ trustAnchors, ...rules, ...given }, {}, mode);
  }

  #requireGood(report: SignatureReport): void {
    const isStamped = report.timeStamps.every(
      ({ kind, indication }) => kind === "content" || indication === "TOTAL_PASSED",
    );
    if (report.indication !== "TOTAL_PASSED" || !isStamped) throw this.#refuse(report);
  }

  #refuse(report: SignatureReport) {
    const { to } = this.#options;
    const states = [report, ...report.timeStamps].map(({ revocation }) => revocation);
    const stampIssues = report.timeStamps.flatMap((stamp) => stamp.issues);
    const own = report.issues.filter(({ code }) => !stampIssues.some((issue) => issue.code === code));
    const context = { issues: [...own, ...stampIssues, ...describeNotes(this.notes)] };
    if (states.includes("revoked")) return extensionRevoked({ to }, context);
    if (states.includes("unknown")) return extensionEvidenceMissing({ to }, context);
    return extensionNotValid({ to }, context);
  }
}

/** @param known lists, among them those of changes, without which a list that has some is not complete */
function evidenceOf({ path, proof }: SignatureFacts, known: readonly RevocationList[]): EncodedEvidence {
  const paths = [path, ...(proof?.stamps.map((stamp) => stamp.path) ?? [])];
  const by = paths.flatMap((one) =>
    (one?.statuses ?? []).flatMap(({ status }) => (status.state === "good" ? status.by : [])),
  );
  const lists = by.flatMap((one) => ("statuses" in one ? [] : [one]));
  const changes = known.filter((one) => lists.some((list) => isChangeOf(one, list)));
  return {
    certificates: distinct(paths.flatMap((one) => one?.path ?? [])),
    lists: distinct([...lists, ...changes]),
    answers: distinct(by.filter((one) => "statuses" in one)),
  };
}

function distinct(items: readonly { readonly der: Uint8Array }[]): readonly Uint8Array[] {
  const ders = items.map(({ der }) => der);
  return ders.filter((der, i) => ders.findIndex((other) => sameBytes(der, other)) === i);
}
