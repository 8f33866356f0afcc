import type { DigestText, KeptFile, Retention, RetentionFacts } from "@benhan/core";
import { isDigestText } from "@benhan/core/digest";
import type { Issue } from "@benhan/core/faults";
import { flag, listOf, type OptionShape, object, plainObject, text, textLike } from "@benhan/core/options";
import { isControlledRetention, saysControlled } from "../controlled-drug.ts";
import { deepIssues } from "../deep-issues.ts";
import { retentionIssue } from "../retention-issue.ts";
import { isSaid } from "../said.ts";
import { isSameKey } from "../same-key.ts";

/** Something that refers to a record, or is referred to by it. While it is kept, the record is. */
export interface RecordLink extends KeptFile {
  readonly kind: "parent" | "part" | "incident-file" | "original" | "digitised-copy" | "other";
  /** Key of the other one. */
  readonly to: string;
}

/** A record or package that may have to go, as the host finds it on the day. */
export interface DisposalItem {
  /** Key of the record. It must not say who the patient is: it stays in the history for ever. */
  readonly key: string;
  /** Key of the patient, for holds on all of a patient. It does not go into the history. */
  readonly patient?: string;
  /** Others who were said to be the patient: holds on them cover it too. */
  readonly patients?: readonly string[];
  /** As it was decided and is kept with the record. */
  readonly retention?: Retention;
  /** What the record says today. Of both periods the longer counts; without either nothing may go. */
  readonly facts?: RetentionFacts;
  readonly links?: readonly RecordLink[];
  /** Something in it is a paper on controlled drugs, although another row decides its period. */
  readonly isControlledDrug?: true;
  /** Digest of the list of everything that belongs to it: what is approved is what is destroyed. */
  readonly manifest: DigestText;
}

const itemShape: OptionShape = /* @__PURE__ */ object<DisposalItem>(
  {
    key: text,
    patient: text,
    patients: /* @__PURE__ */ listOf(text),
    retention: plainObject,
    facts: plainObject,
    links: /* @__PURE__ */ listOf(
      /* @__PURE__ */ object<RecordLink>(
        { kind: text, to: text, keepUntil: text, rule: text, edition: text, isControlledDrug: flag },
        ["kind", "to", "keepUntil"],
      ),
    ),
    isControlledDrug: flag,
    manifest: /* @__PURE__ */ textLike("digest dạng sha-256:…", "a digest sha-256:…", isDigestText),
  },
  ["key", "manifest"],
);
const itemsShape = /* @__PURE__ */ listOf(itemShape);

/** What is wrong with items, under the name that the caller gave them. */
export function itemsIssues(name: string, items: unknown): readonly Issue[] {
  const wrong = deepIssues(name, items, itemsShape);
  if (wrong.length > 0) return wrong;
  const keys = (items as readonly DisposalItem[]).map(({ key }) => key);
  return keys.flatMap((key, at) => [
    ...(isSaid(key) ? [] : [retentionIssue("unsaid", [name, at, "key"])]),
    ...(keys.findIndex((one) => isSameKey(one, key)) === at
      ? []
      : [retentionIssue("key_twice", [name, at, "key"])]),
  ]);
}

/** What is wrong with one item. */
export function itemIssues(name: string, item: unknown): readonly Issue[] {
  const wrong = deepIssues(name, item, itemShape);
  if (wrong.length > 0) return wrong;
  return isSaid((item as DisposalItem).key) ? [] : [retentionIssue("unsaid", [name, "key"])];
}

/** True for papers on narcotic, psychotropic and precursor drugs, which go before a council. @legal TT 26/2025 Đ11 k2 */
export function isControlledDrug({
  retention,
  facts,
  isControlledDrug: isSaidSo,
}: Pick<DisposalItem, "retention" | "facts" | "isControlledDrug">): boolean {
  return (
    isSaidSo === true ||
    (retention !== undefined && isControlledRetention(retention)) ||
    (facts !== undefined && saysControlled(facts))
  );
}
