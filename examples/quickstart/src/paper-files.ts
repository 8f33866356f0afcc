import type { DemandedReport } from "@benhan/core/forms";

const prefix = "paper:";

/** The kinds under which the store keeps the papers of these documents; the second one of a form says so. */
export function paperKinds(documents: readonly DemandedReport[]): readonly string[] {
  return documents.map(({ demanded: { form } }, index) => {
    const nth = documents.slice(0, index + 1).filter((one) => one.demanded.form === form).length;
    return nth === 1 ? `${prefix}${form}` : `${prefix}${form} (${nth})`;
  });
}

/** The form of a paper by the kind under which the store keeps it; undefined for what is no paper. */
export function paperOfKind(kind: string): string | undefined {
  return kind.startsWith(prefix) ? kind.slice(prefix.length) : undefined;
}

/** Where a stored file lies among the results; undefined for what is not put there. */
export function resultFile(
  chain: string,
  {
    kind,
    version,
    contentType,
  }: { readonly kind: string; readonly version: number; readonly contentType: string },
): string | undefined {
  if (contentType === "application/xml") return `xml/${fileName(chain)}.v${version}.xml`;
  if (contentType !== "application/pdf") return undefined;
  return `pdf/${fileName(`${chain}.${paperOfKind(kind) ?? kind}`)}.v${version}.pdf`;
}

/** A name that every file system takes. */
export function fileName(text: string): string {
  return text.replace(/[^\w.-]+/g, "_").replace(/_+(?=\.|$)/g, "");
}
