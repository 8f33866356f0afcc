import type { PdfFile } from "./open-pdf.ts";
import { isArray, isDictionary, isName } from "./pdf-object.ts";

/**
 * What the certifying signature of a file allows afterwards (DocMDP): 1 nothing, 2 signing and filling in, 3 notes as
 * well; undefined when the file is not certified.
 */
export function certificationOf(file: PdfFile, at: number = file.last): 1 | 2 | 3 | undefined {
  const permissions = file.resolve(file.root(at).get("Perms"), at);
  const signature = isDictionary(permissions) ? file.resolve(permissions.get("DocMDP"), at) : null;
  if (!isDictionary(signature)) return undefined;
  const references = file.resolve(signature.get("Reference"), at);
  for (const item of isArray(references) ? references : []) {
    const reference = file.resolve(item, at);
    if (!isDictionary(reference) || !isName(reference.get("TransformMethod"), "DocMDP")) continue;
    const parameters = file.resolve(reference.get("TransformParams"), at);
    const allowed = isDictionary(parameters) ? (file.resolve(parameters.get("P"), at) ?? 2) : 2;
    return allowed === 1 || allowed === 3 ? allowed : 2;
  }
  return 2;
}
